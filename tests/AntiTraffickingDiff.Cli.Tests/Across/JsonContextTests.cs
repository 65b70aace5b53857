using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Page;

namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>
/// What the compiler knows of the records that become JSON is what reflection finds in them, in the same order: so the JSON of a build
/// with reflection and of one without is the same. An answer that is not named in its context fails here.
/// </summary>
public sealed class JsonContextTests
{
    [Fact]
    public void Answers() => Same(Answer.Json, [.. typeof(Answer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Answer)) && !type.IsAbstract)]);

    [Fact]
    public void Sheets_in_the_cache() => Same(SheetJson.Json, typeof(PlanSheet), typeof(SurveyBaseline));

    [Fact]
    public void The_page() => Same(PageJson.Json, typeof(PageOverview), typeof(PlanDetails), typeof(PageWords), typeof(string), typeof(int), typeof(double));

    private static void Same(JsonSerializerOptions options, params Type[] roots)
    {
        var reflecting = new JsonSerializerOptions(options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var (seen, waiting) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type) || type == typeof(object))
                continue;
            var (known, found) = (options.GetTypeInfo(type), reflecting.GetTypeInfo(type));
            Assert.Equal(found.Kind, known.Kind);
            Assert.Equal(Written(found), Written(known));
            if (type.IsEnum)
                Assert.All(Enum.GetValues(type).Cast<object>(), value => Assert.Equal(JsonSerializer.Serialize(value, reflecting.GetTypeInfo(type)), JsonSerializer.Serialize(value, known)));
            foreach (var inner in Written(found).Select(property => property.Type).Concat(found.Kind == JsonTypeInfoKind.Enumerable ? type.GetGenericArguments().Append(type.GetElementType()) : type.GetGenericArguments()).OfType<Type>())
                waiting.Enqueue(inner);
        }

        Assert.True(seen.Count > roots.Length);
    }

    private static IEnumerable<(string Name, Type Type, bool IsRequired, bool MayBeNull)> Written(JsonTypeInfo type) =>
        type.Properties.Where(property => property.Get is not null).Select(property => (property.Name, property.PropertyType, property.IsRequired, property.IsGetNullable));
}
