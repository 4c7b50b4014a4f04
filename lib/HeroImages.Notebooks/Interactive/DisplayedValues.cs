using System.Runtime.CompilerServices;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Interactive;

/// <summary>
/// Takes what <c>Display</c>, <c>DisplayAs</c> and <c>DisplayTable</c> of the Formatting package announce to the cell that runs, and lets the handles that
/// they return update it.
/// </summary>
/// <remarks>
/// The package announces one handle and returns another, with another name. Both share their formatted values, whose types of content a handle
/// hands on when it is updated: so these are replaced by equal texts that are known here, and tell which display is meant.
/// </remarks>
public static class DisplayedValues
{
    static readonly ConditionalWeakTable<string, Shown> Known = [];
    static readonly Lock Gate = new();
    static bool s_isRouted;

    /// <summary>Begins to take what is announced; only the first call does anything. Safe for concurrent use.</summary>
    public static void Route()
    {
        lock (Gate)
        {
            if (s_isRouted)
                return;
            DefaultForms.Install();
            Formatter.SubscribeToDisplayedValues(Take);
            s_isRouted = true;
        }
    }

    /// <summary>Shows a value on behalf of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The types of content to make; none for those preferred.</param>
    /// <returns>A handle that updates it.</returns>
    internal static DisplayedValue Show(CellContext cell, object? value, string[] mimeTypes)
    {
        Route();
        return Put(cell, value, ValueForms.Of(value, mimeTypes), mimeTypes is not { Length: > 0 });
    }

    /// <summary>Shows forms of a value on behalf of a cell.</summary>
    internal static DisplayedValue Put(CellContext cell, object? value, MimeBundle bundle, bool areDefault)
    {
        Route();
        var handle = new DisplayedValue(value, [.. bundle.Contents.Select(c => new FormattedValue(c.MimeType, c.Text))]);
        Remember(handle.FormattedValues, new Shown(handle.DisplayId, areDefault, IsRaw(handle)));
        cell.Put(new DisplayOutput(bundle, handle.DisplayId));
        return handle;
    }

    static void Take(DisplayedValue announced)
    {
        if (CellContext.Current is not { } cell)
            Formatter.WriteToConsole(announced);
        else if (announced.IsUpdated)
            Update(cell, announced);
        else
            Display(cell, announced);
    }

    static void Display(CellContext cell, DisplayedValue announced)
    {
        var values = announced.FormattedValues.Where(v => !v.SuppressDisplay).ToList();
        var areDefault = values.Count > 0 && ValueForms.ArePreferred(announced.Value, values.Select(v => v.MimeType));
        var bundle = areDefault ? ValueForms.Complete(announced.Value, [.. values.Select(ContentOf)]) : new MimeBundle([.. values.Select(ContentOf)]);
        Remember(announced.FormattedValues, new Shown(announced.DisplayId, areDefault, IsRaw(announced)));
        cell.Put(new DisplayOutput(bundle, announced.DisplayId));
    }

    static void Update(CellContext cell, DisplayedValue handle)
    {
        var shown = handle.FormattedValues.Select(v => Known.TryGetValue(v.MimeType, out var known) ? known : null).FirstOrDefault()
            ?? new Shown(handle.DisplayId, false, false);
        var bundle = shown.AreDefault ? ValueForms.Of(handle.Value)
            : shown.IsRaw && handle.Value is string text ? new MimeBundle(new MimeContent(handle.FormattedValues[0].MimeType, text))
            : new MimeBundle([.. handle.FormattedValues.Select(ContentOf)]);
        cell.Put(new UpdateOutput(bundle, shown.DisplayId));
    }

    static void Remember(IReadOnlyList<FormattedValue> values, Shown shown)
    {
        foreach (var value in values)
        {
            var copy = new string(value.MimeType.AsSpan());
            MimeTypeOf(value) = copy;
            Known.Add(copy, shown);
        }
    }

    static bool IsRaw(DisplayedValue shown) => shown.Value is string text && shown.FormattedValues.Count == 1 && shown.FormattedValues[0].Value == text;

    static MimeContent ContentOf(FormattedValue value) => new(value.MimeType, value.Value ?? "");

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<MimeType>k__BackingField")]
    static extern ref string MimeTypeOf(FormattedValue value);

    sealed record Shown(string DisplayId, bool AreDefault, bool IsRaw);
}
