using AntiTraffickingDiff.SampleBuilder;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: AntiTraffickingDiff.SampleBuilder <folder with plans as .txt>");
    return 2;
}

foreach (var (path, content) in SampleFiles.Build(folder))
{
    File.WriteAllBytes(path, content);
    Console.WriteLine($"{path}: {content.Length} bytes");
}

return 0;
