using System.Collections;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Numbers the sequences that images have, those of the metadata and derived ones alike.</summary>
static class SequenceIds
{
    /// <summary>Makes the table of ids, and the numbers in <paramref name="sequence"/> point into it.</summary>
    /// <param name="sequence">Numbers within <paramref name="stated"/>, and marks of derived sequences.</param>
    /// <param name="stated">The sequences of the metadata, some of which no image may have. Not changed.</param>
    /// <param name="derived">The derived sequences.</param>
    /// <param name="locations">Their locations.</param>
    /// <remarks>The metadata's own table is used on, unless most of it is of no use.</remarks>
    public static TextTable Number(Column<int> sequence, TextTable stated, DerivedSequences derived, TextTable locations)
    {
        var derivedIds = new DerivedIds(derived, stated, locations);
        if (Used(sequence, stated.Count) < stated.Count / 2)
        {
            return Renumber(sequence, stated, derivedIds);
        }
        if (derived.Places.Count == 0)
        {
            return stated;
        }
        var ids = stated.Fork();
        for (var id = 0; id < derived.Places.Count; id++)
        {
            ids.Intern(derivedIds[id]);
        }
        for (var i = 0; i < sequence.Count; i++)
        {
            sequence[i] = sequence[i] >= 0 ? sequence[i] : stated.Count + DerivedSequences.Mark(sequence[i]);
        }
        return ids;
    }

    /// <summary>How many of the first <paramref name="count"/> sequences occur.</summary>
    public static int Used(Column<int> sequence, int count)
    {
        var seen = new BitArray(count);
        var used = 0;
        for (var i = 0; i < sequence.Count && used < count; i++)
        {
            var number = sequence[i];
            if (number >= 0 && !seen[number])
            {
                seen[number] = true;
                used++;
            }
        }
        return used;
    }

    /// <summary>Numbers the sequences that occur in order of first appearance.</summary>
    static TextTable Renumber(Column<int> sequence, TextTable stated, DerivedIds derivedIds)
    {
        var ids = new TextTable();
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < sequence.Count; i++)
        {
            var old = sequence[i];
            if (!numbers.TryGetValue(old, out var number))
            {
                number = ids.Intern(old >= 0 ? stated[old] : derivedIds[DerivedSequences.Mark(old)]);
                numbers[old] = number;
            }
            sequence[i] = number;
        }
        return ids;
    }
}
