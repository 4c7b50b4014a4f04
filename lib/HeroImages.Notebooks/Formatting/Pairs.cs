using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Formatting;

/// <summary>The pairs of dictionaries of every kind.</summary>
static class Pairs
{
    /// <summary>The first pairs.</summary>
    public static TakenItems Of(object dictionary)
    {
        var taken = Walk.Current.Take((IEnumerable)dictionary, Formatter.ListExpansionLimit);
        return taken with { Items = [.. taken.Items.Select(OfItem)] };
    }

    static Pair OfItem(object? item)
    {
        if (item is DictionaryEntry entry)
            return new Pair(entry.Key, entry.Value);
        var members = Member.Of(item!.GetType());
        return new Pair(Get(members, "Key", item), Get(members, "Value", item));
    }

    static object? Get(IReadOnlyList<Member> members, string name, object item) => members.FirstOrDefault(m => m.Name == name)?.Get(item);
}
