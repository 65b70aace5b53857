global using AntiTraffickingDiff.Findings.Agreements;
