global using Agreement = AntiTraffickingDiff.Cli.Policies.Agreement;
