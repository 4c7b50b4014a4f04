using System.Text.Json;
using System.Text.Json.Serialization;
using HeroImages.Files;

namespace HeroImages.Selection;

/// <summary>The recipes that come with the library, and reading of others from files.</summary>
public static class Recipes
{
    const string Folder = "HeroImages.Selection.Recipes.";
    const string Extension = ".json";

    /// <summary>The recipe used when none is named.</summary>
    public const string Default = "heroes";

    /// <summary>Names of the recipes that come with the library: the default first, the others by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Recipes).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^Extension.Length])
            .OrderBy(n => n != Default).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>
    /// How our own small files are read: unknown, repeated and missing members, and null where a value belongs, are errors. By reflection, since generated code would put null
    /// in place of the defaults of what a file leaves out.
    /// </summary>
    internal static JsonSerializerOptions Reading { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>A recipe by name, or from a file.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or the path of a recipe file.</param>
    /// <exception cref="InputException">There is no such recipe, or the file is not a sound one.</exception>
    public static SelectionRecipe Get(string nameOrPath) =>
        Names.Contains(nameOrPath) ? Embedded(nameOrPath)
        : nameOrPath.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || File.Exists(nameOrPath) ? Read(nameOrPath)
        : throw new InputException(
            nameOrPath, null, "there is no recipe of this name", string.Join(", ", Names),
            "Name one of these, or a recipe file ending in .json.");

    /// <summary>Reads a recipe file; what it leaves out has the default value, what it has too much is an error.</summary>
    /// <exception cref="InputException">The file is missing or not a sound recipe; the message names the member at fault.</exception>
    public static SelectionRecipe Read(string path)
    {
        using var stream = InputFile.OpenRaw(path);
        return Read(stream, path);
    }

    /// <summary>The recipe as the text of a recipe file.</summary>
    public static string ToJson(SelectionRecipe recipe) => JsonSerializer.Serialize(recipe, SelectionJson.Default.SelectionRecipe);

    static SelectionRecipe Embedded(string name)
    {
        using var stream = typeof(Recipes).Assembly.GetManifestResourceStream(Folder + name + Extension)!;
        return Read(stream, name);
    }

    static SelectionRecipe Read(Stream stream, string path)
    {
        try
        {
            var recipe = JsonSerializer.Deserialize<SelectionRecipe>(stream, Reading)
                ?? throw new InputException(path, null, "null", "a recipe");
            return RecipeCheck.Checked(recipe, path);
        }
        catch (JsonException e)
        {
            throw JsonErrors.ToInput(path, e, "Compare it with \"hero recipes show heroes\"; the schema is in docs/schemas/recipe.schema.json.");
        }
    }
}
