using AntiTraffickingDiff.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Renders a report line: wrapped for Chinese, with a hanging indent.</summary>
/// <param name="line">The line.</param>
internal sealed class WrappedLine(ReportLine line) : Renderable
{
    private const int Hanging = 2;

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var text = line.Text;
        var room = line.IsWrapped ? Math.Max(maxWidth - line.Indent, 20) : int.MaxValue;
        var indent = line.Indent;
        foreach (var span in LineWrapper.Wrap(text, room, room - Hanging))
        {
            yield return new Segment(new string(' ', indent));
            foreach (var segment in Parts(span))
                yield return segment;
            yield return Segment.LineBreak;
            indent = line.Indent + Hanging;
        }

        if (text.Length == 0)
            yield return Segment.LineBreak;
    }

    private IEnumerable<Segment> Parts(TextSpan span)
    {
        var offset = 0;
        foreach (var part in line.Parts)
        {
            var start = Math.Max(span.Start, offset);
            var end = Math.Min(span.End, offset + part.Text.Length);
            if (start < end)
                yield return new Segment(part.Text[(start - offset)..(end - offset)], StyleOf(part.Tone));
            offset += part.Text.Length;
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Place => new Style(Color.Teal),
        Tone.Good => new Style(Color.Green),
        Tone.Caution => new Style(Color.Olive),
        Tone.Bad => new Style(Color.Maroon),
        Tone.Quiet => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
