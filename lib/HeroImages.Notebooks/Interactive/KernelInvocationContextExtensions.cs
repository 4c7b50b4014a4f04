using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What a cell puts out, from code that was handed its context.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="context">The cell.</param>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The types of content to show it as; none for those preferred.</param>
    /// <returns>A handle that updates it.</returns>
    public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(context);
        return DisplayedValues.Show(context.Cell, value, mimeTypes);
    }

    /// <summary>Shows a text as content of a type.</summary>
    /// <param name="context">The cell.</param>
    /// <param name="value">The content.</param>
    /// <param name="mimeType">Its type, such as <c>text/markdown</c>.</param>
    /// <returns>A handle that updates it.</returns>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        return DisplayedValues.Put(context.Cell, value, new MimeBundle(new MimeContent(mimeType, value)), areDefault: false);
    }

    /// <summary>Writes to the standard output of the cell.</summary>
    public static void DisplayStandardOut(this KernelInvocationContext context, string output)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Cell.Put(new StreamOutput(StreamKind.Out, output));
    }

    /// <summary>Writes to the standard error of the cell.</summary>
    public static void DisplayStandardError(this KernelInvocationContext context, string error)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Cell.Put(new StreamOutput(StreamKind.Error, error));
    }
}
