using System.Globalization;
using System.Text.Json;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>Where the parts of a cell run: the engine, and the cell or the imported file that they stand in.</summary>
/// <param name="host">The engine.</param>
/// <param name="languages">The notebook's languages with their state.</param>
/// <param name="file">The chain of imported files that the text stands in, or null for the cell itself.</param>
public sealed class CellScope(ICellHost host, LanguageSet languages, ImportedFile? file = null)
{
    readonly List<Action> _atEnd = [];

    /// <summary>The engine.</summary>
    public ICellHost Host { get; } = host;

    /// <summary>The notebook's languages.</summary>
    public LanguageSet Languages { get; } = languages;

    /// <summary>The file that the text stands in, or null for the cell itself.</summary>
    public ImportedFile? File { get; } = file;

    /// <summary>The folder that relative paths start in: that of the imported file, else the notebook's.</summary>
    public string Folder => File is null ? Host.Folder : Path.GetDirectoryName(File.Path)!;

    /// <summary>Shows something.</summary>
    public void Show(MimeBundle bundle) => Host.Context.Put(new DisplayOutput(bundle));

    /// <summary>Has something done when the cell is over, whether it failed or not; the last asked for is done first.</summary>
    public void AtEnd(Action action) => _atEnd.Insert(0, action);

    /// <summary>The variables of a language.</summary>
    /// <exception cref="CellException">There is no such language, or it has none.</exception>
    public IVariables VariablesOf(string language) =>
        Languages.Splitter.LanguageOf(language) is not { } known
            ? throw new CellException("UnknownLanguage", $"There is no language {language} here; #!lsmagic lists them.")
            : known.VariablesOf(Host) ?? throw new CellException("NoVariables", $"{known.Name} has no variables that could be shared.");

    /// <summary>The variable of a language.</summary>
    /// <exception cref="CellException">There is none of that name.</exception>
    public Variable Find(string language, string name)
    {
        var variables = VariablesOf(language);
        return variables.Find(name) ?? throw new CellException("UnknownVariable", Unknown(language, name, variables));
    }

    /// <summary>What a value given to a magic stands for. A literal outside quotes that is a number, true, false or null is that; all other literals are texts.</summary>
    /// <param name="option">What it is given for; a question without words of its own asks for that.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="CellException">The variable does not exist, or nobody can be asked.</exception>
    public object? Resolve(string option, MagicValue value) => value.Kind switch
    {
        MagicValueKind.Variable => Find(value.Language, value.Text).Value,
        MagicValueKind.Input or MagicValueKind.Password => Ask(option, value),
        _ => value.IsQuoted ? value.Text : Literal(value.Text),
    };

    /// <summary>What a value given to a magic stands for, as text.</summary>
    /// <exception cref="CellException">The variable does not exist, or nobody can be asked.</exception>
    public string ResolveText(string option, MagicValue value) =>
        value.Kind == MagicValueKind.Literal ? value.Text : Convert.ToString(Resolve(option, value), CultureInfo.InvariantCulture) ?? "";

    /// <summary>The text of an option; null when it was not given.</summary>
    public string? TextOf(MagicArguments arguments, string option) => arguments[option] is { } value ? ResolveText(option, value) : null;

    internal void End() => _atEnd.ForEach(action => action());

    string Ask(string option, MagicValue value)
    {
        try
        {
            return Host.Context.Ask(value.Text.Length > 0 ? value.Text : $"Value for {option.TrimStart('-')}", value.Kind == MagicValueKind.Password);
        }
        catch (InputUnavailableException e)
        {
            throw new CellException(nameof(InputUnavailableException), e.Message, e);
        }
    }

    static object? Literal(string text)
    {
        if (text is "true" or "false" or "null")
        {
            return text == "null" ? null : text == "true";
        }
        if (!IsNumber(text))
        {
            return text;
        }
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? (object)large
            : double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a text is a number as JSON writes it, so that 007 and 1e stay texts.</summary>
    static bool IsNumber(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static string Unknown(string language, string name, IVariables variables) =>
        Nearest.To(name, variables.All.Select(v => v.Name)) is { } near
            ? $"{language} has no variable {name}; did you mean {near}?"
            : $"{language} has no variable {name}; #!who lists those that there are.";
}
