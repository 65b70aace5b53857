using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Limits;
using AntiTraffickingDiff.Reading.Txt;

namespace AntiTraffickingDiff.Reading;

/// <summary>Reads plain text: each line that is not blank is a block, lines of tab-separated tables are rows.</summary>
public sealed class TextDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Text;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var bytes = file.Bytes;
        if (bytes.Length > options.MaxFileSize)
            throw new UnusableInputException(new Problem(ReadingProblems.FileTooLarge, bytes.Length, options.MaxFileSize));
        var encoding = EncodingOf(bytes.Span, options);
        cancellationToken.ThrowIfCancellationRequested();
        var decoded = ByteDecoder.Decode(bytes.Span, encoding.PreambleLength, encoding.Encoding);
        DocumentGuard.CheckCharacters(decoded.Text.Length, options.Limits);
        if (string.IsNullOrWhiteSpace(decoded.Text.Replace('\0', ' ')))
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        var text = LineSplitter.Split(decoded.Text, out var lines);
        DocumentGuard.CheckLines(lines.Count, options.Limits);
        cancellationToken.ThrowIfCancellationRequested();
        var name = EncodingNames.NameOf(encoding.Encoding);
        List<Problem> problems = [new(ReadingProblems.EncodingRecognised, name), .. DecodingProblems.Of(bytes, decoded, name)];
        var positions = new PositionMap([.. lines.Select(line => (line.Span.Start, line.Number, line.Page))]);
        return new Document(file.Path, SourceFormat.Text, text, TextBlocks.Of(text, lines), positions, problems);
    }

    private static DetectedEncoding EncodingOf(ReadOnlySpan<byte> bytes, ReadingOptions options)
    {
        if (bytes.IsEmpty)
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        if (options.Encoding is { } forced)
            return new DetectedEncoding(forced, EncodingDetector.PreambleLength(forced, bytes));
        return EncodingDetector.Detect(bytes) ?? throw new UnusableInputException(ForeignFormats.Binary.ToProblem());
    }
}
