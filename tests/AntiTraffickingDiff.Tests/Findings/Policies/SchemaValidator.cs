using System.Text.Json;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Tests.Findings.Policies;

/// <summary>Checks JSON against the part of JSON Schema (2020-12) that the project's schema uses; refuses schemas that use more.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly string[] Remarks = ["$schema", "$id", "$defs", "title", "description"];

    public bool IsValid(JsonElement value) => IsValid(value, root);

    private bool IsValid(JsonElement value, JsonElement schema) =>
        schema.EnumerateObject().All(keyword => Remarks.Contains(keyword.Name) || Holds(keyword, value, schema));

    private bool Holds(JsonProperty keyword, JsonElement value, JsonElement schema) => keyword.Name switch
    {
        "$ref" => IsValid(value, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..])),
        "type" => Type(value) == keyword.Value.GetString(),
        "enum" => keyword.Value.EnumerateArray().Any(option => option.ValueEquals(value.GetString())),
        "anyOf" => keyword.Value.EnumerateArray().Any(option => IsValid(value, option)),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsValid(item, keyword.Value)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(
            member => !keyword.Value.TryGetProperty(member.Name, out var known) || IsValid(member.Value, known)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => Additional(member, keyword.Value, schema)),
        _ => throw new NotSupportedException(keyword.Name),
    };

    private bool Additional(JsonProperty member, JsonElement keyword, JsonElement schema) =>
        (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out _))
        || (keyword.ValueKind != JsonValueKind.False && IsValid(member.Value, keyword));

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
