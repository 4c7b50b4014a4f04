using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>A table before it is written as HTML or text.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as long as there are columns.</param>
/// <param name="Note">What to say under it; null for nothing.</param>
/// <param name="PageSize">How many rows are seen at once; 0 for all.</param>
sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, string? Note = null, int PageSize = 0)
{
    const int MaximalColumns = 60;

    static readonly object Absent = new Nothing();

    /// <summary>A table of the items of a sequence, where they have named parts or are not all short; null where a line will do.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="mimeType">What the table is to be written as: items that have a form of their own for it are not taken apart.</param>
    public static Table? OfSequence(IEnumerable sequence, string mimeType)
    {
        var taken = Walk.Current.Take(sequence, Formatter.ListExpansionLimit);
        var items = taken.Items.Where(i => i is not null).ToList();
        if (items.All(i => Shapes.IsShort(i!.GetType()) && !IsSpecial(i, mimeType)))
            return null;
        var types = items.Select(i => i!.GetType()).Distinct().ToList();
        return items.Count == taken.Items.Count && types.Count == 1 && HasColumns(items, mimeType) ? OfRows(taken) : OfItems(taken, types.Count > 1);
    }

    /// <summary>A table of keys and values.</summary>
    public static Table OfPairs(object dictionary)
    {
        var taken = Pairs.Of(dictionary);
        var rows = taken.Items.Cast<Pair>().Select(p => new[] { p.Key, p.Value }).ToList();
        return new Table([ColumnOf("key", rows.Select(r => r[0])), ColumnOf("value", rows.Select(r => r[1]))], rows, taken.Note);
    }

    /// <summary>A table of rows whose cells are named.</summary>
    /// <param name="rows">The parts of each row; those that lack one have an empty cell.</param>
    /// <param name="note">What to say under it.</param>
    /// <param name="hasIndex">Whether a first column counts the rows.</param>
    public static Table OfParts(IReadOnlyList<IReadOnlyList<Part>> rows, string? note, bool hasIndex)
    {
        var names = rows.SelectMany(r => r.Select(p => p.Name)).Distinct().ToList();
        var cut = names.Count > MaximalColumns ? Counts.MoreColumns(names.Count - MaximalColumns) : null;
        names = [.. names.Take(MaximalColumns)];
        var cells = rows.Select((r, i) => Cells(r, names, hasIndex ? i : null)).ToList();
        var columns = names.Select((n, i) => ColumnOf(n, cells.Select(c => c[hasIndex ? i + 1 : i])));
        return new Table([.. hasIndex ? columns.Prepend(new Column("index", true)) : columns], cells, Notes(note, cut));
    }

    /// <summary>Two remarks as one; null where there is none.</summary>
    public static string? Notes(string? first, string? second) => first is null ? second : second is null ? first : $"{first} {second}";

    static Table OfRows(TakenItems taken) => OfParts([.. taken.Items.Select(i => PartsOf(i!))], taken.Note, hasIndex: true);

    static Table OfItems(TakenItems taken, bool hasTypes)
    {
        var rows = taken.Items.Select((item, i) => (IReadOnlyList<object?>)(hasTypes ? [i, item?.GetType(), item] : [i, item])).ToList();
        var value = ColumnOf("value", taken.Items);
        return new Table(hasTypes ? [new Column("index", true), new Column("type"), value] : [new Column("index", true), value], rows, taken.Note);
    }

    static bool HasColumns(List<object?> items, string mimeType) => items.All(i => !IsSpecial(i!, mimeType) && Shapes.Of(i!) switch
    {
        Shape.Object => Member.Of(i!.GetType()).Count > 0,
        Shape.Dictionary => Pairs.Of(i!).Items.Cast<Pair>().All(p => p.Key is string),
        _ => false,
    });

    static bool IsSpecial(object? item, string mimeType) =>
        item is IHtmlContent || Conventions.Cover(item!.GetType()) || (UserForms.Cover(item.GetType(), mimeType) && !Shapes.IsShort(item.GetType()));

    static IReadOnlyList<Part> PartsOf(object item) =>
        Shapes.Of(item) == Shape.Dictionary ? [.. Pairs.Of(item).Items.Cast<Pair>().Select(p => new Part((string)p.Key!, p.Value))] : Parts.Of(item);

    static object?[] Cells(IReadOnlyList<Part> row, List<string> names, object? index)
    {
        var values = row.GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First().Value);
        var cells = names.Select(n => values.TryGetValue(n, out var value) ? value : Absent);
        return [.. index is null ? cells : cells.Prepend(index)];
    }

    static Column ColumnOf(string name, IEnumerable<object?> values)
    {
        var known = values.Where(v => v is not null && !ReferenceEquals(v, Absent)).ToList();
        return new Column(name, known.Count > 0 && known.TrueForAll(Shapes.IsNumber));
    }
}
