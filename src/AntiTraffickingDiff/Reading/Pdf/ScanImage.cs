using System.Buffers.Binary;
using System.IO.Compression;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>The picture of a page in grey: made smaller, set straight, asked for its rules, cut into the cells of tables.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height.</param>
/// <param name="Samples">Rows of bytes, 0 for black.</param>
internal sealed record ScanImage(int Width, int Height, byte[] Samples)
{
    // A page of A2 at 300 dpi; more is no page of text.
    private const long MaxPixels = 64L << 20;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    })];

    // ---- Files

    /// <summary>Rows of 8-bit samples as an image.</summary>
    /// <param name="samples">Grey; grey and alpha; red, green and blue; or these and alpha.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height.</param>
    /// <param name="components">1 to 4.</param>
    public static ScanImage? Of(ReadOnlySpan<byte> samples, int width, int height, int components)
    {
        var pixels = (long)width * height;
        if (width <= 0 || height <= 0 || pixels > MaxPixels || samples.Length < pixels * components)
            return null;
        if (components == 1)
            return new ScanImage(width, height, samples[..(int)pixels].ToArray());
        var grey = new byte[pixels];
        for (int i = 0, at = 0; i < grey.Length; i++, at += components)
            grey[i] = components == 2 ? samples[at] : (byte)((samples[at] + (2 * samples[at + 1]) + samples[at + 2]) / 4);
        var image = new ScanImage(width, height, grey);
        if (components >= 3)
            image.FadeStamps(samples, components);
        return image;
    }

    // The red of a seal is made as light as its red part is, and with it what lies under the seal can be read. A seal is about
    // as high as wide and as large as a dozen lines' characters are not; red letters of a letterhead are smaller, its rule is flat.
    private void FadeStamps(ReadOnlySpan<byte> samples, int components)
    {
        const int Parts = 200; // of the page's width; a seal has 38 to 50 mm of 210
        const double Least = 0.12, Most = 0.35, LongestSide = 1.3;
        const int LeastRed = 60;
        var side = Math.Max(1, Width / Parts);
        var (across, down) = ((Width / side) + 1, (Height / side) + 1);
        var map = new byte[across * down];
        Array.Fill(map, byte.MaxValue);
        for (int i = 0, at = 0; i < Samples.Length; i++, at += components)
            if (IsRed(samples[at..]))
                map[(i / Width / side * across) + (i % Width / side)] = 0;
        var places = new ScanImage(across, down, map);
        var seen = new bool[map.Length];
        var part = new List<int>();
        for (var first = 0; first < map.Length; first++)
        {
            if (seen[first] || map[first] != 0)
                continue;
            var box = places.Connected(first, 128, seen, part);
            var (width, height) = (box.Right - box.Left, box.Bottom - box.Top);
            if (Math.Min(width, height) < Least * across || Math.Max(width, height) > Most * across || Math.Max(width, height) > LongestSide * Math.Min(width, height))
                continue;
            for (var y = box.Top * side; y < Math.Min(Height, box.Bottom * side); y++)
                for (var x = box.Left * side; x < Math.Min(Width, box.Right * side); x++)
                    if ((y * Width) + x is var i && samples[(i * components)..] is var colour && IsRed(colour))
                        Samples[i] = colour[0];
        }

        static bool IsRed(ReadOnlySpan<byte> colour) => colour[0] - Math.Max(colour[1], colour[2]) > LeastRed;
    }

    /// <summary>Reads a PNG file (ISO/IEC 15948) of 8 bits a sample without palette, as this class and PdfPig write them; else null.</summary>
    public static ScanImage? OfPng(ReadOnlySpan<byte> file)
    {
        const int Signature = 8, Head = 8, Crc = 4;
        if (file.Length < 33 || !file[1..4].SequenceEqual("PNG"u8))
            return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        var components = file[25] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (file[24] != 8 || components == 0 || file[28] != 0 || width <= 0 || height <= 0 || (long)width * height > MaxPixels)
            return null;
        using var packed = new MemoryStream();
        for (var at = Signature; at + Head <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - Head)
                return null;
            if (file[(at + 4)..(at + Head)].SequenceEqual("IDAT"u8))
                packed.Write(file.Slice(at + Head, length));
            at += Head + length + Crc;
        }

        packed.Position = 0;
        var rows = new byte[((long)width * components + 1) * height];
        try
        {
            using var zip = new ZLibStream(packed, CompressionMode.Decompress);
            zip.ReadExactly(rows);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return Of(BoundedFlate.UndoPng(rows, width * components, components), width, height, components);
    }

    /// <summary>Reads a picture as pdftoppm writes it (Netpbm, P5 in grey or P6 in colours, 8 bits); else null.</summary>
    public static ScanImage? OfNetpbm(ReadOnlySpan<byte> file)
    {
        Span<int> numbers = stackalloc int[3];
        var at = 2;
        if (!file.StartsWith("P5"u8) && !file.StartsWith("P6"u8))
            return null;
        foreach (ref var number in numbers)
        {
            while (at < file.Length && file[at] <= ' ')
                at++;
            for (; at < file.Length && file[at] is >= (byte)'0' and <= (byte)'9' && number < 1_000_000; at++)
                number = (10 * number) + file[at] - '0';
        }

        return at < file.Length && numbers[2] == 255 ? Of(file[(at + 1)..], numbers[0], numbers[1], file[1] == '6' ? 3 : 1) : null;
    }

    /// <summary>A PNG file of it.</summary>
    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 8; // bits; the colour type 0 is grey
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0); // the row's filter: none
                zip.Write(Samples, y * Width, Width);
            }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = uint.MaxValue;
        foreach (var value in type)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        foreach (var value in data)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }

    // ---- Size and angle

    /// <summary>Reduced by averaging over areas.</summary>
    /// <param name="factor">By how much, above 1.</param>
    public ScanImage Reduced(double factor)
    {
        var reduced = new ScanImage(Math.Max(1, (int)(Width / factor)), Math.Max(1, (int)(Height / factor)), []);
        var samples = new byte[reduced.Width * reduced.Height];
        for (var y = 0; y < reduced.Height; y++)
            for (var x = 0; x < reduced.Width; x++)
                samples[(y * reduced.Width) + x] = Average(
                    (int)(x * factor), Math.Min(Width, (int)Math.Ceiling((x + 1) * factor)), (int)(y * factor), Math.Min(Height, (int)Math.Ceiling((y + 1) * factor)));
        return reduced with { Samples = samples };
    }

    private byte Average(int left, int right, int top, int bottom)
    {
        var sum = 0;
        for (var y = top; y < bottom; y++)
            foreach (var sample in Samples.AsSpan((y * Width) + left, right - left))
                sum += sample;
        return (byte)(sum / Math.Max(1, (right - left) * (bottom - top)));
    }

    /// <summary>
    /// By how many degrees its lines fall to the right: the angle at which the upper edges of what is dark gather in the
    /// fewest rows. 0 where no angle stands out, as on pages without text.
    /// </summary>
    public double Skew()
    {
        const int MinPoints = 400, MaxPoints = 60_000;
        const double Most = 5, Step = 0.25, FineStep = 0.025, Least = 0.1, Distinct = 1.05;
        var points = UpperEdges(DarkBelow(0.5));
        if (points.Count < MinPoints)
            return 0;
        var every = (points.Count / MaxPoints) + 1;
        var rows = new int[Height + (2 * Width)];
        var coarse = Best(-Most, Most, Step);
        var angle = Best(coarse - Step, coarse + Step, FineStep);
        return Math.Abs(angle) >= Least && Gathered(angle) > Distinct * Gathered(0) ? angle : 0;

        double Best(double from, double to, double step) =>
            Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(i => from + (i * step)).MaxBy(Gathered);

        double Gathered(double degrees)
        {
            Array.Clear(rows);
            var slope = Math.Tan(degrees * Math.PI / 180);
            for (var i = 0; i < points.Count; i += every)
                rows[Width + (int)Math.Round(points[i].Y - (slope * points[i].X))]++;
            return rows.Sum(count => (double)count * count);
        }
    }

    private List<(int X, int Y)> UpperEdges(int limit)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 1; y < Height; y++)
            for (var x = 0; x < Width; x++)
                if (Samples[(y * Width) + x] < limit && Samples[((y - 1) * Width) + x] >= limit)
                    points.Add((x, y));
        return points;
    }

    /// <summary>The same turned so that lines which fall by an angle are level; what comes in at the corners is white.</summary>
    public ScanImage Turned(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (Width / 2.0, Height / 2.0);
        var turned = new byte[Samples.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                turned[(y * Width) + x] = At(
                    ((x - middleX) * cos) - ((y - middleY) * sin) + middleX, ((x - middleX) * sin) + ((y - middleY) * cos) + middleY);
        return this with { Samples = turned };
    }

    private byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height)
            return byte.MaxValue;
        var (right, down, at) = (x - left, y - top, (top * Width) + left);
        return (byte)((((Samples[at] * (1 - right)) + (Samples[at + 1] * right)) * (1 - down))
            + (((Samples[at + Width] * (1 - right)) + (Samples[at + Width + 1] * right)) * down) + 0.5);
    }

    /// <summary>
    /// The same on white paper: its shade, which may change over the page, and its grain are no print. Where parts are taken
    /// out or put together no edges are left, and Tesseract finds no characters in the grain.
    /// </summary>
    public ScanImage OnWhite()
    {
        // The paper of a tile is what most of it is lighter than; a fifth of the way to the ink is grain.
        const int Tile = 64;
        const double PaperShare = 0.6, Grain = 0.2;
        var ink = DarkBelow(1);
        var (across, down) = ((Width / Tile) + 1, (Height / Tile) + 1);
        var papers = new double[down, across];
        for (var y = 0; y < down; y++)
            for (var x = 0; x < across; x++)
                papers[y, x] = Math.Max(Paper(x * Tile, y * Tile), ink + 1);
        var samples = new byte[Samples.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                samples[(y * Width) + x] = (byte)Math.Clamp(255 * (Samples[(y * Width) + x] - ink) / ((1 - Grain) * (At(x, y) - ink)), 0, 255);
        return this with { Samples = samples };

        double Paper(int left, int top)
        {
            Span<int> histogram = stackalloc int[256];
            histogram.Clear();
            var (right, bottom) = (Math.Min(Width, left + Tile), Math.Min(Height, top + Tile));
            for (var y = top; y < bottom; y++)
                foreach (var sample in Samples.AsSpan((y * Width) + left, Math.Max(0, right - left)))
                    histogram[sample]++;
            var (value, rest) = (0, PaperShare * Math.Max(0, right - left) * Math.Max(0, bottom - top));
            for (; value < 255 && (rest -= histogram[value]) > 0; value++)
            {
            }

            return value == 0 ? 255 : value;
        }

        // Between the middles of tiles, so that no edges come about.
        double At(int x, int y)
        {
            var (tileX, tileY) = (Math.Clamp(((double)x / Tile) - 0.5, 0, across - 1), Math.Clamp(((double)y / Tile) - 0.5, 0, down - 1));
            var (left, top) = ((int)tileX, (int)tileY);
            var (right, bottom) = (Math.Min(left + 1, across - 1), Math.Min(top + 1, down - 1));
            var (partX, partY) = (tileX - left, tileY - top);
            return (((papers[top, left] * (1 - partX)) + (papers[top, right] * partX)) * (1 - partY))
                + (((papers[bottom, left] * (1 - partX)) + (papers[bottom, right] * partX)) * partY);
        }
    }

    /// <summary>What is darker than this share of the way from paper to ink (Otsu, A threshold selection method, 1979).</summary>
    private int DarkBelow(double share)
    {
        var histogram = new long[256];
        foreach (var sample in Samples)
            histogram[sample]++;
        var (all, sum) = ((double)Samples.Length, histogram.Select((count, value) => (double)count * value).Sum());
        var (best, ink, paper) = (-1.0, 0.0, 255.0);
        for (double below = 0, sumBelow = 0, value = 0; value < 255; value++)
        {
            below += histogram[(int)value];
            sumBelow += histogram[(int)value] * value;
            if (below == 0 || below == all)
                continue;
            var (low, high) = (sumBelow / below, (sum - sumBelow) / (all - below));
            if (below * (all - below) * (high - low) * (high - low) is var spread && spread > best)
                (best, ink, paper) = (spread, low, high);
        }

        return (int)(paper - (share * (paper - ink)));
    }

    // ---- Rules and cells

    /// <summary>The rules of tables, in pixels: long thin lines that meet others.</summary>
    public List<RuledLine> Rules()
    {
        // The strokes of print are shorter (at 180 dpi a character has 30 to 55 pixels), the sides of cells that count are not.
        const int LeastAcross = 120, LeastDown = 64;
        var limit = DarkBelow(0.3);
        var across = Runs(LeastAcross, Height, Width, (at, along) => Samples[(at * Width) + along] < limit);
        var down = Runs(LeastDown, Width, Height, (at, along) => Samples[(along * Width) + at] < limit);
        for (var round = 0; round < 3; round++)
        {
            across.RemoveAll(line => down.Count(other => Meet(line, other)) < 2);
            down.RemoveAll(line => across.Count(other => Meet(line, other)) < 2);
        }

        return [.. across.Select(line => new RuledLine(line.Start, line.At, line.End, line.At)), .. down.Select(line => new RuledLine(line.At, line.Start, line.At, line.End))];

        static bool Meet(in Run a, in Run b)
        {
            const int Reach = 10;
            return b.At >= a.Start - Reach && b.At <= a.End + Reach && a.At >= b.Start - Reach && a.At <= b.End + Reach;
        }
    }

    private readonly record struct Run(double At, int Start, int End);

    // Dark runs of rows (or columns) that lie side by side are one line, unless they make a patch.
    private static List<Run> Runs(int least, int count, int length, Func<int, int, bool> isDark)
    {
        const int MaxGap = 2, MaxThickness = 9;
        var lines = new List<Run>();
        var open = new List<(int First, int Last, int Start, int End)>();
        for (var at = 0; at + 1 < count; at++)
        {
            for (int along = 0, start = -1, last = -1; along <= length; along++)
            {
                // Two rows count as one: a line that is not quite level steps from one to the next.
                if (along < length && (isDark(at, along) || isDark(at + 1, along)))
                {
                    start = start < 0 ? along : start;
                    last = along;
                }
                else if (start >= 0 && (along == length || along - last > MaxGap))
                {
                    if (last - start >= least)
                        Add(at, start, last);
                    start = -1;
                }
            }

            for (var i = open.Count - 1; i >= 0; i--)
                if (open[i].Last < at - 1)
                    Close(i);
        }

        while (open.Count > 0)
            Close(open.Count - 1);
        return lines;

        void Add(int at, int start, int end)
        {
            var i = open.FindIndex(line => line.Start <= end && line.End >= start);
            if (i < 0)
                open.Add((at, at, start, end));
            else
                open[i] = (open[i].First, at, Math.Min(open[i].Start, start), Math.Max(open[i].End, end));
        }

        void Close(int i)
        {
            if (open[i].Last - open[i].First < MaxThickness)
                lines.Add(new Run((open[i].First + open[i].Last + 1) / 2.0, open[i].Start, open[i].End));
            open.RemoveAt(i);
        }
    }

    /// <summary>
    /// The columns of text that stand side by side, in pixels: parted by a strip of white, with ink on both sides in most of its
    /// rows. Empty where text is set in one column.
    /// </summary>
    public List<(int Left, int Top, int Right, int Bottom)> Columns()
    {
        // Squares of a thirtieth of an inch at the good resolution; a speck makes none dark.
        const int Square = 6, LeastDark = 3;
        var limit = DarkBelow(0.5);
        var (width, height) = (Width / Square, Height / Square);
        var sums = new int[height + 1, width + 1]; // of dark squares above and left
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var dark = 0;
                for (var row = y * Square; row < (y + 1) * Square; row++)
                    foreach (var sample in Samples.AsSpan((row * Width) + (x * Square), Square))
                        dark += sample < limit ? 1 : 0;
                sums[y + 1, x + 1] = sums[y, x + 1] + sums[y + 1, x] - sums[y, x] + (dark >= LeastDark ? 1 : 0);
            }

        var columns = new List<(int Left, int Top, int Right, int Bottom)>();
        Split(0, 0, width, height);
        return columns.ConvertAll(box => (box.Left * Square, box.Top * Square, box.Right * Square, box.Bottom * Square));

        int Dark(int left, int top, int right, int bottom) => sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left];

        // Whether anything was split.
        bool Split(int left, int top, int right, int bottom)
        {
            if (Gutter(left, top, right, bottom) is not (var x, var from, var to))
                return false;
            if (!Split(left, from, x, to))
                columns.Add((left, from, x, to));
            if (!Split(x, from, right, to))
                columns.Add((x, from, right, to));
            Split(left, top, right, from);
            Split(left, to, right, bottom);
            return true;
        }

        // The strip that is white over most rows: where it is, and over which rows.
        (int X, int Top, int Bottom)? Gutter(int left, int top, int right, int bottom)
        {
            // A fifth of an inch is more than justification opens, and hardly a gutter is narrower; over six lines or so no
            // such strip comes about by chance. What is narrower than an eighth of the page holds no text.
            const int Strip = 6, LeastHeight = 50, MaxBreak = 2, LineHeight = 10;
            const double LeastShare = 0.5;
            const int LeastLines = 5;
            (int X, int Top, int Bottom)? best = null;
            var side = width / 8;
            for (var x = left + side; x + Strip <= right - side; x++)
                for (int y = top, start = -1, end = -1; y <= bottom; y++)
                {
                    if (y < bottom && Dark(x, y, x + Strip, y + 1) == 0)
                        (start, end) = (start < 0 ? y : start, y + 1);
                    else if (start >= 0 && (y == bottom || y - end >= MaxBreak))
                    {
                        if (Between(x, start, end) is (var from, var to) && to - from >= LeastHeight && !(best is var (_, high, low) && low - high >= to - from))
                            best = (x + (Strip / 2), from, to);
                        start = -1;
                    }
                }

            return best;

            // The rows of a strip from the first to the last that have ink on both sides, and what is left of the lines
            // there; null if most of them do not.
            (int From, int To)? Between(int x, int first, int end)
            {
                bool HasAny(int y) => Dark(left, y, right, y + 1) > 0;
                bool Has(int y) => Dark(left, y, x, y + 1) > 0 && Dark(x + Strip, y, right, y + 1) > 0;
                var rows = Enumerable.Range(first, end - first).Where(Has).ToList();
                if (rows.Count == 0)
                    return null;
                var (from, to) = (rows[0], rows[^1] + 1);
                while (from > first && HasAny(from - 1))
                    from--;
                while (to < end && HasAny(to))
                    to++;
                var lines = Math.Min(Lines(left, x), Lines(x + Strip, right));
                return lines >= LeastLines && Enumerable.Range(from, to - from).Count(HasNear) >= LeastShare * (to - from) ? (from, to) : null;

                // Lines of the two sides need not stand side by side.
                bool HasNear(int y) => Math.Max(from, y - LineHeight) is var high && Math.Min(to, y + LineHeight) is var low
                    && Dark(left, high, x, low) > 0 && Dark(x + Strip, high, right, low) > 0;
                int Lines(int start, int stop) => Enumerable.Range(from, to - from).Count(y => Dark(start, y, stop, y + 1) > 0 && (y == from || Dark(start, y - 1, stop, y) == 0));
            }
        }
    }

    /// <summary>The inner sides of a box without what is white around its ink; null where there is none.</summary>
    public (int Left, int Top, int Right, int Bottom)? Ink(int left, int top, int right, int bottom)
    {
        // The width of a rule is not the cell's; specks are no ink.
        const int Border = 5, LeastInk = 12;
        var limit = DarkBelow(0.5);
        var (ink, count) = ((Left: int.MaxValue, Top: int.MaxValue, Right: -1, Bottom: -1), 0);
        for (var y = Math.Max(0, top + Border); y < Math.Min(Height, bottom - Border); y++)
            for (var x = Math.Max(0, left + Border); x < Math.Min(Width, right - Border); x++)
                if (Samples[(y * Width) + x] < limit)
                {
                    ink = (Math.Min(ink.Left, x), Math.Min(ink.Top, y), Math.Max(ink.Right, x + 1), Math.Max(ink.Bottom, y + 1));
                    count++;
                }

        return count >= LeastInk ? ink : null;
    }

    /// <summary>
    /// The same without what is no print but as dark: strokes of a pen, the rings of stamps, the holes of a binder. They touch
    /// no character, or are large and thin, and Tesseract reads them as one or loses the line.
    /// </summary>
    public ScanImage WithoutStrokes()
    {
        // At the good resolution: no character of a text is as large, and its strokes fill more of their square; a hole's
        // disc fills it as no character does. A line through a word stays, for it would take the word along.
        const int Large = 100, Hole = 38, MaxHole = 80, Slim = 5, MostSlim = 24;
        const double Thin = 0.15, Full = 0.7;
        var limit = DarkBelow(0.5);
        var samples = (byte[])Samples.Clone();
        var seen = new bool[samples.Length];
        var part = new List<int>();
        for (var first = 0; first < samples.Length; first++)
        {
            if (seen[first] || Samples[first] >= limit)
                continue;
            var (left, top, right, bottom) = Connected(first, limit, seen, part);
            var (across, down) = (right - left, bottom - top);
            var fill = (double)part.Count / (across * down);
            var (longer, shorter) = (Math.Max(across, down), Math.Min(across, down));
            var isStroke = longer > Large && ((shorter > Large && fill < Thin) || (shorter < MostSlim && longer > Slim * shorter));
            var isHole = shorter > Hole && longer < MaxHole && fill > Full;
            if (isStroke || isHole)
                Whiten(samples, part);
        }

        return this with { Samples = samples };
    }

    // What is dark and hangs together with a place, with its box.
    private (int Left, int Top, int Right, int Bottom) Connected(int first, int limit, bool[] seen, List<int> part)
    {
        part.Clear();
        part.Add(first);
        seen[first] = true;
        var box = (Left: Width, Top: Height, Right: 0, Bottom: 0);
        for (var i = 0; i < part.Count; i++)
        {
            var (x, y) = (part[i] % Width, part[i] / Width);
            box = (Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x + 1), Math.Max(box.Bottom, y + 1));
            for (var row = Math.Max(0, y - 1); row <= Math.Min(Height - 1, y + 1); row++)
                for (var column = Math.Max(0, x - 1); column <= Math.Min(Width - 1, x + 1); column++)
                    if ((row * Width) + column is var next && !seen[next] && Samples[next] < limit)
                    {
                        seen[next] = true;
                        part.Add(next);
                    }
        }

        return box;
    }

    // With the blurred edge around it.
    private void Whiten(byte[] samples, List<int> part)
    {
        const int Edge = 2;
        foreach (var place in part)
            for (var y = Math.Max(0, (place / Width) - Edge); y <= Math.Min(Height - 1, (place / Width) + Edge); y++)
                for (var x = Math.Max(0, (place % Width) - Edge); x <= Math.Min(Width - 1, (place % Width) + Edge); x++)
                    samples[(y * Width) + x] = byte.MaxValue;
    }

    /// <summary>The same with boxes whitened.</summary>
    public ScanImage Without(IEnumerable<(int Left, int Top, int Right, int Bottom)> boxes)
    {
        var samples = (byte[])Samples.Clone();
        foreach (var (left, top, right, bottom) in boxes)
            for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++)
                samples.AsSpan((y * Width) + Math.Max(0, left), Math.Max(0, Math.Min(Width, right) - Math.Max(0, left))).Fill(byte.MaxValue);
        return this with { Samples = samples };
    }

    /// <summary>A white image with parts of this one, each with the place of its upper left corner.</summary>
    public ScanImage Arranged(int width, int height, IEnumerable<((int Left, int Top, int Right, int Bottom) Box, int X, int Y)> parts)
    {
        var samples = new byte[width * height];
        Array.Fill(samples, byte.MaxValue);
        foreach (var (box, x, y) in parts)
            for (var row = 0; row < box.Bottom - box.Top; row++)
                Samples.AsSpan(((box.Top + row) * Width) + box.Left, box.Right - box.Left).CopyTo(samples.AsSpan(((y + row) * width) + x));
        return new ScanImage(width, height, samples);
    }
}
