using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;
using System.Text;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Changes documents at random places: whatever comes, only the documented exceptions and no long waits.</summary>
public sealed class MutationTests
{
    private const int Seed = 20261122, Rounds = 300;

    private static readonly string[] Splices =
        ["<<", ">>", "[", "]", "(", "endobj", "stream", "endstream", "0 R", "3 0 R", "-1", "99999999999", "/Length", "/Kids", "/Parent", "obj", "q", "Do"];

    [Fact]
    public void Mutations_throw_nothing_but_the_documented_exceptions()
    {
        var random = new Random(Seed);
        byte[][] sources = [.. MutationSources.All()];
        for (int round = 0; round < Rounds; round++)
        {
            byte[] mutated = Mutate(sources[round % sources.Length], random);
            var failure = Record.Exception(() => ReadAll(mutated));
            Assert.True(failure is null or UnusableInputException, $"Round {round}: {failure}");
        }
    }

    private static void ReadAll(byte[] bytes) =>
        ProcessorTime.Within(5, () => new PdfDocumentReader().Read(new SourceFile("plan.pdf", bytes), ReadingOptions.Default, CancellationToken.None));

    private static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = source.ToList();
        for (int count = random.Next(1, 12); count > 0 && bytes.Count > 0; count--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.ASCII.GetBytes(Splices[random.Next(Splices.Length)])); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at))); break;
                default: bytes[at] = (byte)('0' + random.Next(10)); break;
            }
        }

        return [.. bytes];
    }
}
