using System.Runtime.CompilerServices;

namespace HeroImages.Notebooks.Formatting;

/// <summary>
/// Where the formatting of a value stands on this thread: inside of which values, and how many have been opened. It keeps cycles,
/// deep nests and wide graphs finite, also where a formatter of the user's stands between two of ours.
/// </summary>
sealed class Walk
{
    const int MaximalOpened = 150;

    [ThreadStatic]
    static Walk? s_current;

    readonly List<object> _path = [];
    readonly ConditionalWeakTable<object, TakenItems> _taken = [];
    int _opened;
    bool _isHeld;

    /// <summary>The walk of this thread.</summary>
    public static Walk Current => s_current ??= new Walk();

    /// <summary>Whether the next value is the one that was asked for, and not part of another.</summary>
    public bool IsAtTop => _path.Count == 0;

    /// <summary>Begins a new form, unless a value is being formatted of which it is a part.</summary>
    public void Begin()
    {
        if (!IsAtTop)
            return;
        _opened = 0;
        if (!_isHeld)
            _taken.Clear();
    }

    /// <summary>Goes into a value with parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="depthLimit">How many values may be open at once.</param>
    /// <param name="isBounded">Whether the length of what is written is bounded otherwise, so that the value need not be counted.</param>
    /// <returns>False where that would be a cycle, too deep, or too much; then it must not be left.</returns>
    public bool TryEnter(object value, int depthLimit, bool isBounded = false)
    {
        if (_path.Count >= depthLimit || (_opened >= MaximalOpened && !isBounded) || IsInside(value))
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _path.Add(value);
        _opened += isBounded ? 0 : 1;
        return true;
    }

    /// <summary>Goes out of the value entered last.</summary>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>What was taken of a sequence, so that it is run through once, however many forms are made of it.</summary>
    public TakenItems Take(System.Collections.IEnumerable sequence, int limit)
    {
        if (!_taken.TryGetValue(sequence, out var taken) || taken.Limit != limit)
            _taken.AddOrUpdate(sequence, taken = TakenItems.Of(sequence, limit));
        return taken;
    }

    /// <summary>Lets what is taken of sequences be used again by the forms that follow, until the result is disposed of.</summary>
    /// <param name="goesOn">Whether what this thread formatted last belongs to it too.</param>
    public Holding Hold(bool goesOn = false)
    {
        if (_isHeld || !IsAtTop)
            return new Holding(null);
        if (!goesOn)
            Begin();
        _opened = 0;
        _isHeld = true;
        return new Holding(this);
    }

    bool IsInside(object value) => !value.GetType().IsValueType && _path.Exists(v => ReferenceEquals(v, value));

    void Release()
    {
        _isHeld = false;
        _taken.Clear();
    }

    /// <summary>Ends the holding.</summary>
    public readonly ref struct Holding(Walk? walk)
    {
        /// <summary>Forgets what was taken.</summary>
        public void Dispose() => walk?.Release();
    }
}
