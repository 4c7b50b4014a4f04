using System.Diagnostics.CodeAnalysis;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Interactive;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What cells call to show values and to ask, under the names of .NET Interactive. Its static members are in scope in every cell.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "the names are .NET Interactive's")]
public static class Kernel
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The types of content to show it as; none for HTML with plain text, or what is preferred for its type.</param>
    /// <returns>A handle whose <c>Update</c> puts another value in its place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValues.Show(Running(), value, mimeTypes);

    /// <summary>A text that is HTML. It is shown when it is displayed, or the value of the cell.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs a script in the page.</summary>
    public static void Javascript(string scriptContent) => Put($"<script type=\"text/javascript\">{scriptContent}</script>", "(script)");

    /// <summary>Adds style rules to the page.</summary>
    public static void CSS(string content) => Put($"<style>{content}</style>", "(style)");

    /// <summary>Takes away what the cell has put out so far.</summary>
    /// <param name="wait">Whether to keep it until the next output comes, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => Running().Put(new ClearOutput(wait));

    /// <summary>Asks the person for a text.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="typeHint">What is asked for; <c>password</c> hides the answer.</param>
    /// <exception cref="InputUnavailableException">Nobody can be asked here.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") => AskAsync(prompt, typeHint == "password");

    /// <summary>Asks the person for a text that is not shown.</summary>
    /// <param name="prompt">The question.</param>
    /// <exception cref="InputUnavailableException">Nobody can be asked here.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await AskAsync(prompt, isPassword: true).ConfigureAwait(false));

    static Task<string> AskAsync(string prompt, bool isPassword)
    {
        var cell = Running();
        return Task.Run(() => cell.Ask(prompt, isPassword));
    }

    static void Put(string html, string plain) => Running().Put(new DisplayOutput(MimeBundle.Html(html, plain)));

    static CellContext Running() => CellContext.Current ?? throw new InvalidOperationException("No cell is running, so there is nowhere to show anything.");
}
