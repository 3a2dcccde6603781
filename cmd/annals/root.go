package main

import (
	"strings"

	"github.com/spf13/cobra"
)

const longHelp = `Annals turns news into a graph of dated events, actors, places and claims,
and answers with timelines and with who said what about which topic. Every
fact keeps the characters it was read from. No network, no service, no key.

Exit codes: 0 done, 1 failure, 2 usage, 3 done in part (some input could not
be read; the rest is built), 4 another build is running.`

// newRoot puts all commands together. One file a command; this is the list.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "annals",
		Short: "News in; timelines and who said what out",
		Long:  longHelp,
		Example: `  annals build testdata/articles
  annals timeline --actor "Ana Ruiz" --from 2026-03-01
  annals claims --about "security guarantees"
  annals query --name who-said --arg topic="security guarantees"`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("unknown command %q; 'annals --help' lists the commands", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().String("config", "", "configuration file (default annals.yaml in the working folder, if there)")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage("%w; see '%s --help'", err, cmd.CommandPath())
	})
	root.AddCommand(
		buildCommand(), extractCommand(),
		timelineCommand(), claimsCommand(), actorsCommand(), actorCommand(), placesCommand(), explainCommand(),
		queryCommand(), exportCommand(), verifyCommand(),
		datesCommand(), syntaxCommand(),
		configCommand(), versionCommand(),
	)
	for _, c := range root.Commands() {
		wrapArgs(c)
	}
	return root
}

// formatFlag gives c the flag --format, of which the first format is the default.
func formatFlag(c *cobra.Command, format *string, formats ...string) {
	c.Flags().StringVar(format, "format", formats[0], strings.Join(formats, " or "))
	complete(c, "format", formats...)
}

func checkFormat(format string) error {
	if format != "text" && format != "json" {
		return usage("unknown format %q; use text or json", format)
	}
	return nil
}

// complete tells shells what the values of a flag are.
func complete(c *cobra.Command, flag string, values ...string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag does not exist: a mistake in this program
	}
}

// wrapArgs makes wrong positional arguments usage errors, in c and below it.
func wrapArgs(c *cobra.Command) {
	if check := c.Args; check != nil {
		c.Args = func(cmd *cobra.Command, args []string) error {
			if err := check(cmd, args); err != nil {
				return usage("%w; write '%s', see '%s --help'", err, cmd.UseLine(), cmd.CommandPath())
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		wrapArgs(sub)
	}
}
