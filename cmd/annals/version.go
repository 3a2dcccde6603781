package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"annals/extract"
)

// version is set by the release build with -ldflags; "dev" otherwise.
var version = "dev"

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version, the extractor version and what was compiled in",
		Example: `  annals version`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			if _, err := fmt.Fprintf(out, "annals %s (extractors %s)\n", version, extract.Version); err != nil {
				return err
			}
			info, ok := debug.ReadBuildInfo()
			if !ok {
				return nil
			}
			_, err := fmt.Fprintln(out, info.GoVersion)
			if err != nil {
				return err
			}
			for _, d := range info.Deps {
				switch d.Path {
				case "github.com/cayleygraph/cayley", "github.com/olebedev/when", "github.com/spf13/viper":
					if _, err := fmt.Fprintln(out, d.Path, d.Version); err != nil {
						return err
					}
				}
			}
			return nil
		},
	}
}
