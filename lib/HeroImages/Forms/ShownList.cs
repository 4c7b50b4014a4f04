using System.Collections;

namespace HeroImages.Forms;

/// <summary>A list that a notebook shows as one table, not as a list of values.</summary>
[TypeFormatterSource]
sealed class ShownList<T> : IReadOnlyList<T>, INotebookForm
{
    readonly IReadOnlyList<T> _items;
    readonly Func<IReadOnlyList<T>, Form> _form;

    ShownList(IReadOnlyList<T> items, Func<IReadOnlyList<T>, Form> form) => (_items, _form) = (items, form);

    /// <summary>The list with a form; a list that has one stays as it is.</summary>
    public static ShownList<T> Of(IReadOnlyList<T> items, Func<IReadOnlyList<T>, Form> form) => items as ShownList<T> ?? new(items, form);

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public string ToHtml() => _form(_items).ToHtml();

    public string ToText() => _form(_items).ToText();

    public override string ToString() => _form(_items).Title;
}
