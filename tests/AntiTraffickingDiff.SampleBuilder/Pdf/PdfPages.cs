using System.Globalization;
using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Lays lines out on A4 pages; coordinates in points, from the lower left corner.</summary>
/// <param name="encoding">How text is coded.</param>
internal sealed class PdfPages(PdfTextEncoding encoding)
{
    /// <summary>The width of the text: 28 characters of body text.</summary>
    public const double Width = 448;

    /// <summary>The size of body text (三号 is 16 points).</summary>
    public const double TextSize = 16;

    /// <summary>The size of the title (二号 is 22 points).</summary>
    public const double TitleSize = 22;

    /// <summary>The left edge of the text.</summary>
    public const double Left = 73.5;

    private const double Top = 757;
    private const double Bottom = 85;
    private const double Leading = 1.75;
    private readonly List<string> _pages = [];
    private readonly StringBuilder _content = new();
    private double _y = Top;

    /// <summary>How many points are left above the bottom of the page.</summary>
    public double Room => _y - Bottom;

    /// <summary>The height at which the next line would start.</summary>
    public double Y => _y;

    /// <summary>Adds a line below the one before, on a new page if there is no room.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The font size.</param>
    /// <param name="indent">How far from the left edge.</param>
    public void Add(string text, double size, double indent)
    {
        if (_y - size * Leading < Bottom)
            Break();
        _y -= size * Leading;
        Show(text, size, Left + indent, _y + size * (Leading - 1) / 2);
    }

    /// <summary>Leaves half a line of body text free.</summary>
    public void Skip() => _y -= TextSize;

    /// <summary>Moves down.</summary>
    /// <param name="height">How far.</param>
    public void Down(double height) => _y -= height;

    /// <summary>Starts a new page.</summary>
    public void Break()
    {
        var number = $"— {(_pages.Count + 1).ToString(CultureInfo.InvariantCulture)} —";
        Show(number, 14, Left + (Width - TextWidth.Of(number, 14)) / 2, 56);
        _pages.Add(_content.ToString());
        _content.Clear();
        _y = Top;
    }

    /// <summary>Ends the last page.</summary>
    /// <returns>The content streams of the pages.</returns>
    public IReadOnlyList<string> Finish()
    {
        if (_content.Length > 0 || _pages.Count == 0)
            Break();
        return _pages;
    }

    /// <summary>Shows text at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size.</param>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The base line.</param>
    public void Show(string text, double size, double x, double y) => _content.Append(
        CultureInfo.InvariantCulture, $"BT /F1 {size:0.##} Tf {x:0.##} {y:0.##} Td {PdfText.Hex(text, encoding)} Tj ET\n");

    /// <summary>Draws a rectangle.</summary>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The lower edge.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    public void Frame(double x, double y, double width, double height) => _content.Append(
        CultureInfo.InvariantCulture, $"0.5 w {x:0.##} {y:0.##} {width:0.##} {height:0.##} re S\n");
}
