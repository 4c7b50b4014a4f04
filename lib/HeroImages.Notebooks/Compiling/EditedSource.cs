using System.Text;

namespace HeroImages.Notebooks.Compiling;

/// <summary>A cell's text after edits, which knows where each place was before.</summary>
sealed class EditedSource
{
    readonly IReadOnlyList<SourceEdit> _edits;

    EditedSource(string original, string text, IReadOnlyList<SourceEdit> edits)
    {
        Original = original;
        Text = text;
        _edits = edits;
    }

    /// <summary>The text as the person wrote it.</summary>
    public string Original { get; }

    /// <summary>The text to compile.</summary>
    public string Text { get; }

    /// <summary>Applies edits.</summary>
    /// <param name="original">The text.</param>
    /// <param name="edits">In any order; those at one place are applied in the order given. They do not overlap.</param>
    public static EditedSource Of(string original, IEnumerable<SourceEdit> edits)
    {
        var ordered = edits.OrderBy(e => e.Start).ToList();
        if (ordered.Count == 0)
        {
            return new(original, original, []);
        }
        var text = new StringBuilder(original.Length + (ordered.Count * 64));
        var at = 0;
        foreach (var edit in ordered)
        {
            text.Append(original, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }
        return new(original, text.Append(original, at, original.Length - at).ToString(), ordered);
    }

    /// <summary>Where a place of <see cref="Text"/> stands in <see cref="Original"/>; inside an edit, where that begins.</summary>
    public int ToOriginal(int position)
    {
        var shift = 0;
        foreach (var edit in _edits)
        {
            var start = edit.Start + shift;
            if (position < start)
            {
                break;
            }
            if (position < start + edit.Text.Length)
            {
                return edit.Start;
            }
            shift += edit.Text.Length - edit.Length;
        }
        return Math.Clamp(position - shift, 0, Original.Length);
    }
}
