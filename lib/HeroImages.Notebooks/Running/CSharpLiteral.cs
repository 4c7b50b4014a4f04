using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;

namespace HeroImages.Notebooks.Running;

/// <summary>Values as C# expressions.</summary>
static class CSharpLiteral
{
    /// <summary>The expression for a value.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "default(object)",
        JsonArray list => Array(list),
        JsonObject members => $"new System.Collections.Generic.Dictionary<string, object> {{ {string.Join(", ", members.Select(m => $"[{Text(m.Key)}] = {Of(m.Value)}"))} }}",
        JsonValue scalar => Scalar(scalar),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no value"),
    };

    /// <summary>The items of a list, each as an expression.</summary>
    public static IEnumerable<string> Items(JsonArray list) => list.Select(Of);

    /// <summary>A text in quotes.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A number that the compiler takes for a double.</summary>
    public static string Double(double number)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return digits.Contains('.', StringComparison.Ordinal) || digits.Contains('E', StringComparison.Ordinal) ? digits : digits + ".0";
    }

    static string Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.TryGetValue<long>(out var whole) ? Whole(whole) : Double(value.GetValue<double>()),
        _ => Text(value.GetValue<string>()),
    };

    static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture) + (number is >= int.MinValue and <= int.MaxValue ? "" : "L");

    static string Array(JsonArray list) => ElementType(list) is { } type
        ? $"new {type}[] {{ {string.Join(", ", Items(list))} }}"
        : $"new object[] {{ {string.Join(", ", Items(list))} }}";

    /// <summary>The type that all items have, or null.</summary>
    static string? ElementType(JsonArray list)
    {
        var types = list.Select(TypeOf).Distinct(StringComparer.Ordinal).ToList();
        return types.Count == 1 ? types[0] : types.Count > 0 && types.All(t => t is "int" or "long") ? "long" : types.Count > 0 && types.All(t => t is "int" or "long" or "double") ? "double" : null;
    }

    static string? TypeOf(JsonNode? value) => value is not JsonValue scalar ? null : scalar.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.String => "string",
        _ => !scalar.TryGetValue<long>(out var whole) ? "double" : whole is >= int.MinValue and <= int.MaxValue ? "int" : "long",
    };
}
