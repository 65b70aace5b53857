using System.Buffers.Binary;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// What goes between the tool and its worker: frames of a length and as many bytes. Both sides are the same build, so
/// there are no versions.
/// </summary>
internal static class WorkerMessages
{
    // An answer holds a text within its limits, or images of pages; more is a broken pipe.
    private const int MaxFrame = 1 << 30;

    private const byte ReadRequest = 1, ScansRequest = 2;
    private const byte Refusal = 0, Outcome = 1, Images = 2;

    private static readonly Lazy<Dictionary<string, ProblemKind>> Kinds = new(() => ProblemKind.All.ToDictionary(kind => kind.Code));

    // ---- Frames

    public static void Write(Stream stream, MemoryStream frame)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)frame.Length);
        stream.Write(length);
        stream.Write(frame.GetBuffer(), 0, (int)frame.Length);
        stream.Flush();
    }

    /// <summary>The next frame, or null where the stream ends.</summary>
    public static MemoryStream? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MaxFrame)
            throw new InvalidDataException("no frame");
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return new MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true);
    }

    // ---- Requests

    public static MemoryStream Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised) => Frame(writer =>
    {
        writer.Write(ReadRequest);
        Write(writer, file, options);
        writer.WriteList(recognised, Write);
    });

    public static MemoryStream Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages) => Frame(writer =>
    {
        writer.Write(ScansRequest);
        Write(writer, file, options);
        writer.WriteList(pages, (to, page) => to.Write(page));
    });

    /// <summary>Does what a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="memory">What is said when it takes more memory than it may.</param>
    public static MemoryStream Answer(MemoryStream request, out Problem memory)
    {
        memory = PdfMemory(PdfLimits.Default);
        using var reader = new BinaryReader(request, Encoding.Unicode);
        var kind = reader.ReadByte();
        var (file, options) = ReadFile(reader, request);
        memory = options.PdfLimits.MaxMemory <= options.Limits.MaxMemoryPerFile
            ? PdfMemory(options.PdfLimits)
            : new Problem(LimitProblems.MemoryExceeded, options.Limits.MaxMemoryPerFile);
        if (kind == ReadRequest)
        {
            var outcome = LocalPdfSource.Instance.Read(file, options, reader.ReadList(ReadPage), CancellationToken.None);
            return Frame(writer => Write(writer, outcome));
        }

        var scans = LocalPdfSource.Instance.Scans(file, options, reader.ReadList(from => from.ReadInt32()), CancellationToken.None);
        return Frame(writer =>
        {
            writer.Write(Images);
            writer.WriteList(scans, Write);
        });
    }

    private static Problem PdfMemory(PdfLimits limits) =>
        new(PdfProblems.LimitExceeded, LimitName.Of(LimitGroup.Pdf, nameof(PdfLimits.MaxMemory)), limits.MaxMemory);

    // ---- Answers

    public static MemoryStream Refused(Problem problem) => Frame(writer =>
    {
        writer.Write(Refusal);
        Write(writer, problem);
    });

    public static PdfOutcome OutcomeOf(MemoryStream answer, string path)
    {
        using var reader = Reader(answer, Outcome);
        var (imageOnly, scans) = (reader.ReadList(from => from.ReadInt32()), reader.ReadList(from => from.ReadInt32()));
        var count = reader.ReadInt32();
        return reader.ReadBoolean()
            ? new PdfOutcome(ReadDocument(reader, path), null, imageOnly, scans, count)
            : new PdfOutcome(null, ReadProblem(reader), imageOnly, scans, count);
    }

    public static IReadOnlyList<PageContent> ScansOf(MemoryStream answer)
    {
        using var reader = Reader(answer, Images);
        return reader.ReadList(ReadPage);
    }

    private static BinaryReader Reader(MemoryStream answer, byte expected)
    {
        var reader = new BinaryReader(answer, Encoding.Unicode);
        var kind = reader.ReadByte();
        if (kind == Refusal)
            throw new UnusableInputException(ReadProblem(reader));
        return kind == expected ? reader : throw new InvalidDataException("no answer");
    }

    private static void Write(BinaryWriter writer, PdfOutcome outcome)
    {
        writer.Write(Outcome);
        writer.WriteList(outcome.ImageOnly, (to, page) => to.Write(page));
        writer.WriteList(outcome.Scans, (to, page) => to.Write(page));
        writer.Write(outcome.PageCount);
        writer.Write(outcome.Document is not null);
        if (outcome.Document is { } document)
            Write(writer, document);
        else
            Write(writer, outcome.Refusal!);
    }

    // ---- Parts. Text goes as UTF-16, as it is in memory.

    private static void Write(BinaryWriter writer, SourceFile file, ReadingOptions options)
    {
        writer.Write(file.Path);
        writer.Write(options.Password is not null);
        writer.Write(options.Password ?? "");
        foreach (var limit in LimitTable.All)
            writer.Write(limit.Get(options));
        writer.Write(file.Bytes.Length);
        writer.Write(file.Bytes.Span);
    }

    private static (SourceFile File, ReadingOptions Options) ReadFile(BinaryReader reader, MemoryStream request)
    {
        var path = reader.ReadString();
        var hasPassword = reader.ReadBoolean();
        var password = reader.ReadString();
        var options = new ReadingOptions { Password = hasPassword ? password : null };
        foreach (var limit in LimitTable.All)
            options = limit.Set(options, reader.ReadInt64());
        // The file stays where it is: a second one in memory would be a sixth of what there is.
        var length = reader.ReadInt32();
        var content = request.GetBuffer().AsMemory((int)request.Position, length);
        request.Position += length;
        return (new SourceFile(path, content), options);
    }

    private static void Write(BinaryWriter writer, Document document)
    {
        writer.Write(document.Text);
        writer.WriteList(document.Blocks, Write);
        writer.WriteList(document.Positions.Lines, (to, line) =>
        {
            to.Write(line.Start);
            to.Write(line.Line);
            to.Write(line.Page ?? 0);
        });
        writer.WriteList(document.Problems, Write);
        writer.WriteList(document.WeakSpans, Write);
    }

    private static Document ReadDocument(BinaryReader reader, string path) => new(
        path, SourceFormat.Pdf, reader.ReadString(), reader.ReadList(ReadBlock),
        new PositionMap(reader.ReadList(from => (from.ReadInt32(), from.ReadInt32(), from.ReadInt32() is > 0 and var page ? (int?)page : null))),
        reader.ReadList(ReadProblem))
    {
        WeakSpans = reader.ReadList(ReadSpan),
    };

    private static void Write(BinaryWriter writer, Block block)
    {
        Write(writer, block.Span);
        writer.Write((byte)block.Role);
        writer.Write(block.IsWholeParagraph);
        writer.Write(block.Table ?? 0);
        writer.WriteList(block.Cells, (to, cell) =>
        {
            Write(to, cell.Span);
            to.Write(cell.Column);
            to.Write(cell.ColumnSpan);
            to.Write(cell.RowSpan);
        });
    }

    private static Block ReadBlock(BinaryReader reader) => new(ReadSpan(reader), (BlockRole)reader.ReadByte())
    {
        IsWholeParagraph = reader.ReadBoolean(),
        Table = reader.ReadInt32() is > 0 and var table ? table : null,
        Cells = reader.ReadList(from => new BlockCell(ReadSpan(from), from.ReadInt32(), from.ReadInt32(), from.ReadInt32())),
    };

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());

    private enum ArgumentKind : byte
    {
        Text,
        Number,
        InBothLanguages,
    }

    private static void Write(BinaryWriter writer, Problem problem)
    {
        writer.Write(problem.Kind.Code);
        writer.Write(problem.Line);
        writer.Write(problem.Page ?? 0);
        writer.WriteList(problem.Arguments, (to, argument) =>
        {
            to.Write((byte)(argument is int or long ? ArgumentKind.Number : argument is InBothLanguages ? ArgumentKind.InBothLanguages : ArgumentKind.Text));
            if (argument is int or long)
                to.Write(Convert.ToInt64(argument, System.Globalization.CultureInfo.InvariantCulture));
            else
                to.Write(argument.ToString() ?? "");
            if (argument is InBothLanguages both)
                to.Write(both.Chinese);
        });
    }

    private static Problem ReadProblem(BinaryReader reader)
    {
        var kind = Kinds.Value[reader.ReadString()];
        var (line, page) = (reader.ReadInt32(), reader.ReadInt32());
        var arguments = reader.ReadList(from => (ArgumentKind)from.ReadByte() switch
        {
            ArgumentKind.Number => (object)from.ReadInt64(),
            ArgumentKind.InBothLanguages => new InBothLanguages(from.ReadString(), from.ReadString()),
            _ => from.ReadString(),
        });
        return new Problem(kind, arguments) { Line = line, Page = page > 0 ? page : null };
    }

    private static void Write(BinaryWriter writer, PageContent page)
    {
        writer.Write(page.Number);
        writer.Write(page.Width);
        writer.Write(page.Height);
        writer.Write(page.ImageCount);
        writer.Write(page.IsScan);
        writer.WriteList(page.RuledLines, (to, line) =>
        {
            to.Write(line.X1);
            to.Write(line.Y1);
            to.Write(line.X2);
            to.Write(line.Y2);
        });
        writer.WriteList(page.Glyphs, (to, glyph) =>
        {
            to.Write(glyph.Text);
            to.Write(glyph.X);
            to.Write(glyph.Y);
            to.Write(glyph.EndX);
            to.Write(glyph.EndY);
            to.Write(glyph.FontSize);
            to.Write(glyph.Order);
            to.Write(glyph.IsArtifact);
            to.Write(glyph.Confidence);
        });
        writer.Write(page.Scan is not null);
        if (page.Scan is not { } scan)
            return;
        writer.Write(scan.Left);
        writer.Write(scan.Top);
        writer.Write(scan.Right);
        writer.Write(scan.Bottom);
        writer.Write(scan.File.Length);
        writer.Write(scan.File);
    }

    private static PageContent ReadPage(BinaryReader reader)
    {
        var (number, width, height, images, isScan) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32(), reader.ReadBoolean());
        var lines = reader.ReadList(from => new RuledLine(from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble()));
        var glyphs = reader.ReadList(from => new Glyph(
            from.ReadString(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), 0, false, from.ReadInt32(), from.ReadBoolean())
        {
            Confidence = from.ReadSingle(),
        });
        PageImage? scan = null;
        if (reader.ReadBoolean())
        {
            var (left, top, right, bottom) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
            scan = new PageImage(reader.ReadBytes(reader.ReadInt32()), left, top, right, bottom);
        }

        return new PageContent(number, width, height, glyphs, lines, images, 0) { IsScan = isScan, Scan = scan };
    }

    private static MemoryStream Frame(Action<BinaryWriter> write)
    {
        var frame = new MemoryStream();
        using (var writer = new BinaryWriter(frame, Encoding.Unicode, leaveOpen: true))
            write(writer);
        frame.Position = 0;
        return frame;
    }
}

/// <summary>Lists in bytes, their length before them: between the tool and its worker, and in the entries of its cache.</summary>
internal static class BinaryLists
{
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    public static T[] ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(reader);
        return items;
    }
}
