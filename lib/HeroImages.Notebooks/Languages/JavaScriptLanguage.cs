using System.Text.RegularExpressions;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages;

/// <summary>
/// JavaScript, which runs in the page that shows the notebook. Values given to it are constants of the script. It may
/// <c>await</c>; <c>element</c> is the element that the output stands in, where the page tells.
/// </summary>
sealed partial class JavaScriptLanguage : ICellLanguage
{
    readonly LanguageVariables _variables = new(JavaScriptWords.IsReserved);

    public string Name => "javascript";

    public IReadOnlyList<string> Aliases { get; } = ["js"];

    public MagicSyntax Syntax { get; } = new("Runs the text below in the page, with the values that #!share or #!set gave to it.");

    public bool AllowsUnknownMagics => true;

    public IVariables? VariablesOf(ICellHost host) => _variables;

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(part.Text))
        {
            scope.Show(Bundle(part.Text));
        }
        return Task.FromResult(true);
    }

    MimeBundle Bundle(string code)
    {
        var body = string.Concat(_variables.All.Where(v => Mentions(code, v.Name)).Select(Declaration)) + $"{{\n{code}\n}}";
        return new MimeBundle(
            new MimeContent(MimeTypes.JavaScript, Function(body, "typeof element === 'undefined' ? undefined : element")),
            new MimeContent(MimeTypes.Html, $"<script>{InPage(Function(body, "document.currentScript?.parentElement"))}</script>"),
            new MimeContent(MimeTypes.Plain, code));
    }

    /// <summary>A function of its own, so that names of one cell do not meet those of another.</summary>
    static string Function(string body, string element) => $"(async (element) => {{\n{body}\n}})({element}).catch(e => console.error(e));";

    static string Declaration(Variable variable) => $"const {variable.Name} = {ScriptValue.ToJson(variable.Name, variable.Value)};\n";

    static bool Mentions(string code, string name) =>
        Regex.IsMatch(code, $@"(?<![\w$]){Regex.Escape(name)}(?![\w$])", RegexOptions.CultureInvariant);

    /// <summary>
    /// The code with what would end or upset the script element broken by a backslash, which changes nothing inside strings, templates,
    /// regular expressions and comments, where alone such text makes sense.
    /// </summary>
    static string InPage(string code) => EndOfScript().Replace(code, @"<\$1");

    [GeneratedRegex("<(/script|!--)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfScript();
}
