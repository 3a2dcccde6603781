package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"annals/graph"
)

func verifyCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "verify",
		Short: "Cut every span of the build out of the texts again and compare",
		Long: `Verify reads the graph's span nodes, cuts each out of its document's text again
and compares the characters; it also compares the checksums of all files with
the manifest. It exits with 1 when anything differs.`,
		Example: `  annals verify
  annals verify --store /srv/annals && echo unchanged`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			v, err := graph.Verify(cfg.Store)
			if err != nil {
				return noStore(cfg.Store, err)
			}
			for _, bad := range v.Bad {
				if _, err := fmt.Fprintln(cmd.OutOrStdout(), "differs", bad); err != nil {
					return err
				}
			}
			if _, err := fmt.Fprintf(cmd.OutOrStdout(), "build %s: %s of %s cut again, %d equal, %d differ\n",
				v.Build, counted(v.Spans, "span", "spans"), counted(v.Documents, "document", "documents"), v.Spans-len(v.Bad), len(v.Bad)); err != nil {
				return err
			}
			if len(v.Bad) > 0 {
				return &codedError{code: exitFailure}
			}
			return nil
		},
	}
	storeFlag(c)
	return c
}
