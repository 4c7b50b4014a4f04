namespace HeroImages.Sequences;

/// <summary>The order of file names in which numbers count as numbers: <c>IMG_9</c> before <c>IMG_10</c>.</summary>
static class NaturalOrder
{
    /// <summary>Compares two names; names that differ only in leading zeros are equal.</summary>
    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = StartOfDifference(a, b);
        a = a[same..];
        b = b[same..];
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var (digitsA, digitsB) = (Digits(a), Digits(b));
            var order = digitsA > 0 && digitsB > 0 ? CompareNumbers(a[..digitsA], b[..digitsB]) : a[0].CompareTo(b[0]);
            if (order != 0)
            {
                return order;
            }
            a = a[Math.Max(1, digitsA)..];
            b = b[Math.Max(1, digitsB)..];
        }
        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Names of one camera mostly begin alike; a number that differs has to be compared from its first digit on.</summary>
    static int StartOfDifference(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = a.CommonPrefixLength(b);
        while (same > 0 && char.IsAsciiDigit((char)a[same - 1]))
        {
            same--;
        }
        return same;
    }

    static int Digits(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;

    static int CompareNumbers(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        a = a.TrimStart((byte)'0');
        b = b.TrimStart((byte)'0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}
