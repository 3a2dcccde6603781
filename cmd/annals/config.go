package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"annals/extract/date"
	"annals/extract/read"
)

// config is everything that can be set. Flags beat the file, the file beats
// the environment, the environment beats the defaults.
type config struct {
	Store    string `mapstructure:"store"`
	Input    string `mapstructure:"input"`
	Jobs     int    `mapstructure:"jobs"`
	Keep     int    `mapstructure:"keep"`
	Topics   string `mapstructure:"topics"`
	Curation string `mapstructure:"curation"`
	Dates    struct {
		Rules []date.Pattern `mapstructure:"rules"`
	} `mapstructure:"dates"`
	Query struct {
		Timeout time.Duration `mapstructure:"timeout"`
		Rows    int           `mapstructure:"rows"`
	} `mapstructure:"query"`
}

// defaults are written as a configuration file gives them.
func defaults() map[string]any {
	return map[string]any{
		"store": "annals-store", "input": "auto", "jobs": runtime.NumCPU(), "keep": 2,
		"topics": "", "curation": "",
		"query.timeout": "30s", "query.rows": 10000,
	}
}

//go:embed annals.yaml
var sampleConfig string

const configName = "annals.yaml"

// loadConfig merges flags, file, environment and defaults for one command.
func loadConfig(cmd *cobra.Command) (*config, error) {
	v := viper.New()
	settings := defaults()
	for _, k := range slices.Sorted(maps.Keys(settings)) {
		d := settings[k]
		// The environment stands below the file, so it replaces defaults.
		if e := os.Getenv(envName(k)); e != "" {
			if err := checkEnv(k, e); err != nil {
				return nil, err
			}
			d = e
		}
		v.SetDefault(k, d)
	}
	path, err := configPath(cmd)
	if err != nil {
		return nil, err
	}
	if path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, usage("read the configuration: %w", err)
		}
		if err := checkFile(path, data); err != nil {
			return nil, usage("%w", err)
		}
		v.SetConfigFile(path)
		v.SetConfigType("yaml")
		if err := v.ReadInConfig(); err != nil {
			return nil, usage("read the configuration %s: %w", path, err)
		}
	}
	for _, name := range []string{"store", "input", "jobs", "keep", "topics", "curation"} {
		if f := cmd.Flags().Lookup(name); f != nil {
			if err := v.BindPFlag(name, f); err != nil {
				return nil, fmt.Errorf("bind the flag --%s: %w", name, err)
			}
		}
	}
	for flag, key := range map[string]string{"timeout": "query.timeout", "rows": "query.rows"} {
		if f := cmd.Flags().Lookup(flag); f != nil {
			if err := v.BindPFlag(key, f); err != nil {
				return nil, fmt.Errorf("bind the flag --%s: %w", flag, err)
			}
		}
	}
	var c config
	if err := v.Unmarshal(&c); err != nil {
		return nil, usage("configuration %s: %w", orNone(path), err)
	}
	return &c, c.check()
}

// check says which setting, wherever it comes from, makes no sense.
func (c *config) check() error {
	switch {
	case c.Jobs < 1:
		return usage("jobs is %d; it must be 1 or more", c.Jobs)
	case c.Keep < 0:
		return usage("keep is %d; it must be 0 or more", c.Keep)
	case c.Query.Rows < 1:
		return usage("the query's rows are %d; they must be 1 or more", c.Query.Rows)
	case c.Query.Timeout <= 0:
		return usage("the query's timeout is %s; it must be more than nothing, like 30s", c.Query.Timeout)
	case c.Store == "":
		return usage("store is empty; name the folder of the graph")
	case !slices.Contains(read.Formats, c.Input):
		return usage("unknown input %q; use %s", c.Input, strings.Join(read.Formats, ", "))
	}
	return nil
}

func orNone(path string) string {
	if path == "" {
		return "(no file)"
	}
	return path
}

// configPath is the file to read: the one named, or annals.yaml when it is there.
func configPath(cmd *cobra.Command) (string, error) {
	path, err := cmd.Flags().GetString("config")
	if err != nil || path != "" {
		return path, err
	}
	if _, err := os.Stat(configName); err == nil {
		return configName, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", usage("look for %s: %w", configName, err)
	}
	return "", nil
}

func configCommand() *cobra.Command {
	c := &cobra.Command{
		Use: "config", Short: "Write or check the configuration file",
		Example: `  annals config init
  annals config check --config annals.yaml`,
		Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	initCmd := &cobra.Command{
		Use: "init", Short: "Write a commented annals.yaml into the working folder",
		Example: `  annals config init && $EDITOR annals.yaml`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			f, err := os.OpenFile(configName, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("%s is there already; remove it first if you want a new one", configName)
			}
			if err != nil {
				return fmt.Errorf("create %s: %w", configName, err)
			}
			if _, err := f.WriteString(sampleConfig); err != nil {
				return errors.Join(fmt.Errorf("write %s: %w", configName, err), f.Close())
			}
			if err := f.Close(); err != nil {
				return fmt.Errorf("write %s: %w", configName, err)
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "wrote %s; 'annals config check' reads it back\n", configName)
			return err
		},
	}
	check := &cobra.Command{
		Use: "check", Short: "Read the configuration and show what is in force",
		Example: `  annals config check
  ANNALS_STORE=/srv/annals annals config check`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := loadConfig(cmd)
			if err != nil {
				return err
			}
			if _, err := newPipeline(c); err != nil {
				return err
			}
			if _, err := readCuration(c); err != nil {
				return err
			}
			path, err := configPath(cmd)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "file      %s\nstore     %s\ninput     %s\njobs      %d\nkeep      %d\ntopics    %s\ncuration  %s\ndates     %d own rules\nquery     timeout %s, at most %d rows\n",
				orNone(path), c.Store, c.Input, c.Jobs, c.Keep, orNone(c.Topics), orNone(c.Curation), len(c.Dates.Rules), c.Query.Timeout, c.Query.Rows)
			return err
		},
	}
	c.AddCommand(initCmd, check)
	return c
}
