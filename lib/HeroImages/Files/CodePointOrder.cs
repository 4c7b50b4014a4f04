namespace HeroImages.Files;

/// <summary>Orders texts as their UTF-8 bytes are ordered, which is how databases and other languages sort them.</summary>
sealed class CodePointOrder : IComparer<string>
{
    const char FirstSurrogate = '\ud800';
    const char AfterSurrogates = '\ue000';
    const int Surrogates = AfterSurrogates - FirstSurrogate;

    /// <summary>The order.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var shared = x.AsSpan().CommonPrefixLength(y.AsSpan());
        return x is null || y is null || shared == x.Length || shared == y.Length
            ? (x?.Length ?? -1).CompareTo(y?.Length ?? -1)
            : Place(x[shared]) - Place(y[shared]);
    }

    /// <summary>Halves of pairs stand for characters behind all others.</summary>
    static int Place(char c) => c >= AfterSurrogates ? c - Surrogates : c >= FirstSurrogate ? c + Surrogates : c;
}
