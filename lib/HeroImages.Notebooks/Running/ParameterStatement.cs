using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeroImages.Files;

namespace HeroImages.Notebooks.Running;

/// <summary>
/// The C# statement that gives a parameter its value. Where the notebook's default tells a type the variable keeps it, so that 1 for a share
/// stays a double and 7 for a name stays text.
/// </summary>
static class ParameterStatement
{
    /// <summary>The statement.</summary>
    /// <param name="parameter">Name and value.</param>
    /// <param name="type">Type of the default, or null when it is not known.</param>
    /// <exception cref="InputException">The value is none of that type.</exception>
    public static string Of(NotebookParameter parameter, string? type)
    {
        var name = parameter.Name;
        if (parameter.IsText)
        {
            return $"var {name} = {CSharpLiteral.Text(parameter.Text ?? "")};";
        }
        if (type is null)
        {
            return $"var {name} = {CSharpLiteral.Of(parameter.Value)};";
        }
        if (parameter.Value is JsonArray list && (type.Contains('<', StringComparison.Ordinal) || type.Contains('[', StringComparison.Ordinal)))
        {
            return $"{type} {name} = [{string.Join(", ", CSharpLiteral.Items(list))}];";
        }
        return TypedLiteral(parameter, type.TrimEnd('?')) is { } literal ? $"{type} {name} = {literal};" : $"var {name} = {CSharpLiteral.Of(parameter.Value)};";
    }

    static string? TypedLiteral(NotebookParameter parameter, string type) => type switch
    {
        "string" or "String" => parameter.Text is { } text && parameter.Value is not null ? CSharpLiteral.Text(text) : Default(parameter, "text"),
        "double" or "Double" => Number(parameter, CSharpLiteral.Double),
        "float" or "Single" => Number(parameter, number => CSharpLiteral.Double(number) + "f"),
        "decimal" or "Decimal" => Number(parameter, number => CSharpLiteral.Double(number) + "m"),
        "int" or "Int32" => Whole(parameter, int.MinValue, int.MaxValue, ""),
        "long" or "Int64" => Whole(parameter, long.MinValue, long.MaxValue, "L"),
        "bool" or "Boolean" => parameter.Value is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag ? "true" : "false" : Default(parameter, "true or false"),
        _ => null,
    };

    static string Number(NotebookParameter parameter, Func<double, string> write) =>
        parameter.Value is JsonValue value && (value.TryGetValue<double>(out var number) || IsWhole(value, out number))
            ? write(number)
            : Default(parameter, "a number");

    static bool IsWhole(JsonValue value, out double number)
    {
        var isWhole = value.TryGetValue<long>(out var whole);
        number = whole;
        return isWhole;
    }

    static string Whole(NotebookParameter parameter, long least, long most, string suffix) =>
        parameter.Value is JsonValue value && value.TryGetValue<long>(out var whole) && whole >= least && whole <= most
            ? whole.ToString(CultureInfo.InvariantCulture) + suffix
            : Default(parameter, "a whole number");

    /// <summary>Nothing is what any type may be given; else the value is wrong.</summary>
    static string Default(NotebookParameter parameter, string expected) => parameter.Value is null
        ? "default"
        : throw new InputException($"parameter {parameter.Name}", null, parameter.Value.GetValueKind() == JsonValueKind.String ? $"\"{parameter.Text}\"" : parameter.Value.ToJsonString(), $"{expected}, as the notebook's default is");
}
