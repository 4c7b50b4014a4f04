using System.Text.Json;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>
/// What arrives when a value goes from one language to another. All but JavaScript live in one process, so it is the value itself,
/// unless another form is asked for by its MIME type.
/// </summary>
static class SharedValue
{
    const string ByReferenceName = "--byref";
    const string MimeTypeName = "--mime-type";

    public static MagicOption ByReference { get; } = new(ByReferenceName, null, "Hands over the value itself, which is what happens anyway.");

    public static MagicOption MimeType { get; } = new(
        MimeTypeName, "TYPE", "Hands over a form of the value: application/json as a JsonDocument, any other, such as text/html, as text.");

    /// <exception cref="CellException">The value has no such form, or two contrary things are asked for.</exception>
    public static object? Of(string name, object? value, MagicArguments arguments, CellScope scope)
    {
        if (scope.TextOf(arguments, MimeTypeName) is not { } type)
        {
            return value;
        }
        if (arguments.Has(ByReferenceName))
        {
            throw new CellException("InvalidMagic", $"{ByReferenceName} hands over the value itself and {MimeTypeName} a form of it; give one of the two.");
        }
        return type == MimeTypes.Json
            ? JsonDocument.Parse(ScriptValue.ToJson(name, value))
            : scope.Host.Format(value)[type] ?? throw new CellException("NotSharable", $"{name} has no form {type}.");
    }
}
