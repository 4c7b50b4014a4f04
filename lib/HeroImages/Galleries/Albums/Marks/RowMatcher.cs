using HeroImages.Files;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>
/// Finds the rows of a table that are about the heroes: by the whole path, then by the end of it, then by the bare file name. What could
/// mean several pictures is left out rather than guessed.
/// </summary>
sealed class RowMatcher
{
    const int NoMatch = 3;

    readonly ILookup<string, Claim> _byName;
    readonly List<Claim> _claims;

    public RowMatcher(IEnumerable<HeroMark> heroes)
    {
        _claims = [.. heroes.Select(hero => new Claim(hero, RelativePath.Normalize(hero.File)))];
        _byName = _claims.ToLookup(claim => NameOf(claim.Path), StringComparer.Ordinal);
    }

    /// <summary>Holds a row against the heroes.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="medium">What tells its picture from others; several rows may be about one.</param>
    /// <param name="paths">Paths and names of the picture; empty ones do not count.</param>
    public void Add(long row, string medium, params ReadOnlySpan<string> paths)
    {
        foreach (var text in paths)
        {
            if (text.Length > 0 && RelativePath.Normalize(WithoutScheme(text)) is { Length: > 0 } path)
            {
                foreach (var claim in _byName[NameOf(path)])
                {
                    claim.Add(row, medium, Level(claim.Path, path));
                }
            }
        }
    }

    /// <summary>The rows to be marked, and the heroes that have none.</summary>
    public (IReadOnlyDictionary<long, HeroMark> Rows, IReadOnlyList<AlbumFailure> Missing) Result()
    {
        var contested = _claims.Where(claim => claim.Media.Count == 1).GroupBy(claim => claim.Media.Single(), StringComparer.Ordinal).Where(same => same.Skip(1).Any()).SelectMany(Losers).ToHashSet();
        var missing = _claims.Where(claim => claim.Media.Count != 1 || contested.Contains(claim)).ToList();
        return (
            _claims.Except(missing).SelectMany(claim => claim.Rows.Select(row => (row, claim.Hero))).ToDictionary(pair => pair.row, pair => pair.Hero),
            [.. missing.Select(claim => new AlbumFailure(claim.Hero.File, claim.Media.Count == 0 ? "it is not in the table" : "its name could mean several pictures"))]);
    }

    /// <summary>Of several heroes that want one picture the one with the closest name has it; none where two are as close.</summary>
    static IEnumerable<Claim> Losers(IEnumerable<Claim> same)
    {
        var ordered = same.OrderBy(claim => claim.Best).ToList();
        return ordered[0].Best < ordered[1].Best ? ordered.Skip(1) : ordered;
    }

    static int Level(string hero, string row) => hero == row ? 0
        : hero.EndsWith("/" + row, StringComparison.Ordinal) && row.Contains('/') ? 1
        : row.EndsWith("/" + hero, StringComparison.Ordinal) && hero.Contains('/') ? 1
        : 2;

    static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    static string WithoutScheme(string path) => path.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? path[(scheme + 3)..] : path;

    /// <summary>The rows that come closest to a hero's name so far.</summary>
    sealed class Claim(HeroMark hero, string path)
    {
        public HeroMark Hero => hero;

        public string Path => path;

        public int Best { get; private set; } = NoMatch;

        public HashSet<long> Rows { get; } = [];

        public HashSet<string> Media { get; } = new(StringComparer.Ordinal);

        public void Add(long row, string medium, int level)
        {
            if (level < Best)
            {
                Best = level;
                Rows.Clear();
                Media.Clear();
            }
            if (level == Best)
            {
                Rows.Add(row);
                Media.Add(medium);
            }
        }
    }
}
