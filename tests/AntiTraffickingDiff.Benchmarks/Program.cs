using System.Globalization;
using AntiTraffickingDiff.Benchmarks.Growth;
using AntiTraffickingDiff.Benchmarks.Scale;
using AntiTraffickingDiff.Benchmarks.Start;
using BenchmarkDotNet.Running;

// 'scale' and 'across' run the tool on generated plans, 'generate' only writes them, 'page' opens the page for the browser,
// 'stages' times the pipeline's stages, 'growth' measures texts of n, 2n and 4n pieces, 'start-profile' writes what the
// compiler of a release is to know of a start; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["scale", .. var rest]:
        return ScaleCommand.Run(ScaleArguments.Parse(rest));
    case ["across", .. var rest]:
        return AcrossScaleCommand.Run(ScaleArguments.Parse(rest));
    case ["generate", var folder, .. var rest]:
        PlanFolder.Fill(folder, ScaleArguments.Parse(rest).Plans);
        return 0;
    case ["page", .. var rest]:
        return await PageCommand.Run(rest);
    case ["stages", .. var paths]:
        StageTimes.Print(paths);
        return 0;
    case ["growth", var size, .. var kinds]:
        Growth.Print(int.Parse(size, CultureInfo.InvariantCulture), kinds);
        return 0;
    case ["start-profile", var path, var samples]:
        return StartProfile.Write(path, samples);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
