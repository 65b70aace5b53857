using System.Text;
using AntiTraffickingDiff.Pdf.Fonts.CMaps;
using AntiTraffickingDiff.Pdf.Structure;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Tests.Generation;

/// <summary>
/// Packs the library's embedded tables. Set <c>ATDIFF_PDF_TABLES</c> to a folder with Adobe's CMaps in <c>cmaps/</c>
/// and <c>glyphlist.txt</c>, <c>encodings.txt</c> and <c>std14.txt</c>, and <c>ATDIFF_PDF_RESOURCES</c> to
/// <c>Fonts/Resources</c> of the library, and run these tests.
/// </summary>
public sealed class ResourceGenerator
{
    private static string? Source => Environment.GetEnvironmentVariable("ATDIFF_PDF_TABLES");

    private static string Target => Environment.GetEnvironmentVariable("ATDIFF_PDF_RESOURCES") ?? ".";

    [Fact]
    public void Pack_the_cmaps()
    {
        if (Source is null)
            return;
        string folder = Path.Combine(Source, "cmaps");
        var loaded = new Dictionary<string, CMap>(StringComparer.Ordinal);
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var writer = new CMapResourceWriter();
        foreach (string name in Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal))
            writer.Add(name, Load(name) is { Parent: not null } ? parents[name] : "", loaded[name]);
        File.WriteAllBytes(Path.Combine(Target, "cmaps.bin"), writer.ToArray());

        CMap Load(string name)
        {
            if (loaded.TryGetValue(name, out var map))
                return map;
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, name));
            return loaded[name] = CMapParser.Parse(bytes, NewContext(), parent => Load(parents[name] = parent)).Build();
        }
    }

    [Fact]
    public void Pack_the_font_tables()
    {
        if (Source is null)
            return;
        var text = new StringBuilder();
        foreach (var (section, file) in new[] { ("glyphlist", "glyphlist.txt"), ("encodings", "encodings.txt"), ("widths", "std14.txt") })
            text.Append("\n[" + section + "]\n").Append(File.ReadAllText(Path.Combine(Source, file)));
        byte[] packed = CMapResourceWriter.Compress(Encoding.UTF8.GetBytes(text.ToString()));
        File.WriteAllBytes(Path.Combine(Target, "fonttables.bin"), packed);
    }

    private static ParserContext NewContext()
    {
        var store = new ObjectStore(default, PdfOptions.Default, new WarningLog());
        return store.Context;
    }
}
