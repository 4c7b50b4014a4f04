using System.Collections;
using System.Text;
using HeroImages.Files;

namespace HeroImages.Sequences;

/// <summary>Numbers the sequences that images have, those of the metadata and derived ones alike.</summary>
static class SequenceIds
{
    /// <summary>What is put behind a derived id while the metadata has a sequence of that name.</summary>
    const string Suffix = "_derived";

    /// <summary>Makes the table of ids, and the numbers in <paramref name="sequence"/> point into it.</summary>
    /// <param name="sequence">Numbers within <paramref name="stated"/>, and marks of derived sequences.</param>
    /// <param name="stated">The sequences of the metadata, some of which no image may have.</param>
    /// <param name="derived">The derived sequences.</param>
    /// <param name="locations">Their locations.</param>
    public static TextTable Number(Column<int> sequence, TextTable stated, DerivedSequences derived, TextTable locations)
    {
        if (derived.Places.Count == 0 && AllUsed(sequence, stated.Count))
        {
            return stated;
        }
        var ids = new TextTable();
        var numbers = new int[stated.Count + derived.Places.Count];
        for (var i = 0; i < sequence.Count; i++)
        {
            var isStated = sequence[i] >= 0;
            ref var number = ref numbers[isStated ? sequence[i] : stated.Count + DerivedSequences.Mark(sequence[i])];
            if (number == 0)
            {
                number = 1 + ids.Intern(isStated ? stated[sequence[i]] : DerivedId(derived.Places[DerivedSequences.Mark(sequence[i])], stated, locations));
            }
            sequence[i] = number - 1;
        }
        return ids;
    }

    static bool AllUsed(Column<int> sequence, int count)
    {
        var used = new BitArray(count);
        var left = count;
        for (var i = 0; i < sequence.Count && left > 0; i++)
        {
            left -= used[sequence[i]] ? 0 : 1;
            used[sequence[i]] = true;
        }
        return left == 0;
    }

    static byte[] DerivedId((int Location, int Index) place, TextTable stated, TextTable locations)
    {
        byte[] id = [.. "location_"u8, .. locations[place.Location], .. Encoding.ASCII.GetBytes(FormattableString.Invariant($"_sequence_index_{place.Index:D5}"))];
        while (stated.Find(id) >= 0)
        {
            id = [.. id, .. Encoding.ASCII.GetBytes(Suffix)];
        }
        return id;
    }
}
