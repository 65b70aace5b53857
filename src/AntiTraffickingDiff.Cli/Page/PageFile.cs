using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AntiTraffickingDiff.Cli.Reporting;
using Fluid;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>
/// Puts the page together: the template, the style sheet, the modules of App bundled into one, and the data. Nothing is
/// loaded from anywhere: the policy in the page names the hashes of its one script and its one style sheet and allows
/// nothing else. Data stand in the page as base64 and are no script.
/// </summary>
internal static partial class PageFile
{
    private const string Entry = "main.js";
    private static readonly Assembly Home = typeof(PageFile).Assembly;
    private static readonly Lazy<string> Script = new(() => Bundle(Entry, Resource));
    private static readonly Lazy<string> Style = new(() => Resource("page.css"));

    /// <summary>Writes the page.</summary>
    /// <param name="overview">The packed overview.</param>
    /// <param name="details">The packed details of the plans; none if they go beside the page.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="language">The language in which it opens.</param>
    /// <param name="beside">Whether the page's script may load scripts with details from files beside it.</param>
    /// <param name="output">Where to; UTF-8.</param>
    public static void Write(byte[] overview, IReadOnlyList<byte[]> details, string title, ReportLanguage language, bool beside, Stream output)
    {
        var template = new FluidParser().Parse(Resource("page.liquid"));
        var values = new TemplateContext();
        values.SetValue("language", language == ReportLanguage.Chinese ? "zh-CN" : "en");
        values.SetValue("title", PrintableText.Of(title));
        values.SetValue("policy", Policy(beside));
        values.SetValue("style", Style.Value);
        values.SetValue("script", Script.Value);
        values.SetValue("overview", Convert.ToBase64String(overview));
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        // The details of hundreds of plans are many megabytes: they are written one by one where the template has a mark.
        const string mark = "<!--details-->";
        var page = template.Render(values, HtmlEncoder.Create(UnicodeRanges.All));
        var at = page.IndexOf(mark, StringComparison.Ordinal);
        writer.Write(page.AsSpan(0, at));
        for (var i = 0; i < details.Count; i++)
            writer.Write($"<script type=\"application/x-atdiff\" id=\"plan-{i}\">{Convert.ToBase64String(details[i])}</script>\n");
        writer.Write(page.AsSpan(at + mark.Length));
    }

    /// <summary>A file beside the page with one plan's details: a script, because a page from disk may load nothing else.</summary>
    /// <param name="index">The plan's index.</param>
    /// <param name="details">Its packed details.</param>
    /// <returns>The file's text.</returns>
    public static string Beside(int index, byte[] details) => $"atdiffPlan({index},\"{Convert.ToBase64String(details)}\")\n";

    /// <summary>
    /// Bundles ECMAScript modules into one: each module's text once, after those it imports, without import lines and the
    /// word export. The modules keep to what that allows: named imports of modules beside them, no two top-level names alike.
    /// </summary>
    /// <param name="entry">The module to start with.</param>
    /// <param name="read">Gives a module's text.</param>
    /// <returns>The one module.</returns>
    /// <exception cref="InvalidOperationException">Two modules declare a name, or one would end the script element.</exception>
    public static string Bundle(string entry, Func<string, string> read)
    {
        var (bundle, seen, names) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        Add(entry);
        var script = bundle.ToString();
        return script.Contains("</script", StringComparison.OrdinalIgnoreCase) || script.Contains("<!--", StringComparison.Ordinal)
            ? throw new InvalidOperationException("a module has characters that end a script element")
            : script;

        void Add(string name)
        {
            if (!seen.Add(name))
                return;
            var text = read(name).ReplaceLineEndings("\n");
            foreach (Match import in Import().Matches(text))
                Add(import.Groups["file"].Value);
            foreach (Match declared in TopLevelName().Matches(text))
                if (!names.Add(declared.Groups["name"].Value))
                    throw new InvalidOperationException($"{name} declares {declared.Groups["name"].Value}, which another module has too");
            bundle.Append("// ").Append(name).Append('\n').Append(Export().Replace(Import().Replace(text, string.Empty), string.Empty).Trim()).Append("\n\n");
        }
    }

    private static string Policy(bool beside) => string.Join("; ",
        "default-src 'none'",
        $"script-src '{Hash(Script.Value)}'{(beside ? " 'strict-dynamic'" : string.Empty)}",
        $"style-src '{Hash(Style.Value)}'",
        "img-src data:", "base-uri 'none'", "form-action 'none'");

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = Home.GetManifestResourceStream("Page/" + name) ?? throw new InvalidOperationException($"the page has no {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("""^import\s+\{[^}]*\}\s+from\s+'\./(?<file>[\w.-]+)';\n""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""^export\s+(?=const|let|class|function|async)""", RegexOptions.Multiline)]
    private static partial Regex Export();

    [GeneratedRegex("""^(?:export\s+)?(?:async\s+)?(?:const|let|class|function\*?)\s+(?<name>[\w$]+)""", RegexOptions.Multiline)]
    private static partial Regex TopLevelName();
}
