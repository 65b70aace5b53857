using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Finds the plans in a folder and all folders below it. Links to folders are not followed: they can lead back.</summary>
internal static class FolderPlans
{
    /// <summary>Finds them.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The plans in no particular order; a folder that cannot be listed stands in the list with its problem.</returns>
    public static List<PlanSource> Of(string folder)
    {
        var found = new List<PlanSource>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
            List(next, found, open);
        return found;
    }

    private static void List(string folder, List<PlanSource> found, Stack<string> open)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder))
                if (PlanFileName.HasPlanExtension(file) && !PlanFileName.IsHidden(file))
                    found.Add(new PlanSource(file));
            foreach (var below in Directory.GetDirectories(folder))
                if (!PlanFileName.IsHidden(below) && new DirectoryInfo(below).LinkTarget is null)
                    open.Push(below);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            found.Add(new PlanSource(folder, new Problem(BatchProblems.CannotList, folder, reason.Message)));
        }
    }
}
