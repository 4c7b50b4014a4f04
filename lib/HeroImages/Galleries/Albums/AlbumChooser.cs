using HeroImages.Detections;
using HeroImages.Files;
using HeroImages.Labeling.Human;
using HeroImages.Selection;

namespace HeroImages.Galleries.Albums;

/// <summary>
/// Chooses with the selection's own engine: favourites before all others, then from the best of each sequence down, within the limits on
/// likeness. Ties go to what people rated, then to the name.
/// </summary>
static class AlbumChooser
{
    public static Album Choose(Gallery gallery, AlbumRequest request)
    {
        var values = new AlbumValues(gallery);
        var (pictures, cuts) = AlbumPool.Of(gallery, values, request);
        var pool = Ordered(pictures);
        var favourites = pool.Count(picture => picture.IsFavourite);
        var choice = DiverseChooser.Choose(Representatives(pool), DiversityPlan.Of(request.Rules, [0], request.Count, request.StrictLimits), favourites);
        var chosen = choice.Picks.Select(pick => pool[pick.Place] with { Why = Why(pool[pick.Place], pick.Why) });
        return new()
        {
            Request = request,
            Title = gallery.Title,
            ScoreName = gallery.ScoreName,
            Pictures = [.. BestFirst(chosen).Select((picture, i) => picture with { Rank = i + 1 })],
            CountAll = gallery.Pictures.Count,
            Left = [.. cuts, .. Rest(pictures.Count - pool.Count, "a better picture of their sequence is there"), .. Rest(pool.Count - choice.Picks.Count, "others are better, or less like those chosen")],
            Scales = values.Scales,
            Limits = choice.Limits,
        };
    }

    /// <summary>All favourites, then the best picture of each sequence that has none.</summary>
    static List<AlbumPicture> Ordered(IReadOnlyList<AlbumPicture> pictures)
    {
        var favourites = BestFirst(pictures.Where(picture => picture.IsFavourite)).ToList();
        var taken = favourites.Select(SequenceOf).ToHashSet(StringComparer.Ordinal);
        return [.. favourites, .. BestFirst(pictures.Where(picture => !picture.IsFavourite && !taken.Contains(SequenceOf(picture)))).DistinctBy(SequenceOf, StringComparer.Ordinal)];
    }

    static IEnumerable<AlbumPicture> BestFirst(IEnumerable<AlbumPicture> pictures) =>
        pictures.OrderByDescending(picture => picture.Value ?? double.NegativeInfinity).ThenBy(picture => picture.Basis).ThenBy(picture => picture.Picture.File, StringComparer.Ordinal);

    /// <summary>The sequence; a picture of none stands for itself.</summary>
    static string SequenceOf(AlbumPicture picture) => picture.Picture.Facts is { Sequence: { Length: > 0 } sequence } facts ? $"{facts.Location}\n{sequence}" : $"\n{picture.Picture.File}";

    static Representative[] Representatives(IReadOnlyList<AlbumPicture> pool)
    {
        var (species, locations) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, int>(StringComparer.Ordinal));
        return
        [
            .. pool.Select((picture, place) => new Representative
            {
                Image = place,
                RunnerUp = -1,
                Score = picture.Value ?? 0,
                Time = picture.Picture.Facts?.Time?.Ticks ?? CameraClock.Missing,
                Species = Number(species, MainSpecies(picture)),
                CoveredSpecies = -1,
                Location = Number(locations, picture.Picture.Facts?.Location),
                Frames = 1,
            }),
        ];
    }

    /// <summary>The species of the largest animal that has one; the first by name where boxes do not tell.</summary>
    static string? MainSpecies(AlbumPicture picture)
    {
        var facts = picture.Picture.Facts;
        var largest = facts?.Detections.Where(d => d.Category == DetectionCategory.Animal).OrderByDescending(d => d.Box.Area)
            .Select(d => d.Classifications.FirstOrDefault(c => facts.Species.Contains(c.Label.Name))?.Label.Name).OfType<string>().FirstOrDefault();
        return largest ?? (facts?.Species is [var first, ..] ? first : null);
    }

    static int Number(Dictionary<string, int> numbers, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return -1;
        }
        numbers.TryAdd(name, numbers.Count);
        return numbers[name];
    }

    static IEnumerable<GalleryCut> Rest(int count, string why) => count > 0 ? [new(count, why)] : [];

    static IReadOnlyList<string> Why(AlbumPicture picture, string step)
    {
        var fans = picture.Votes.Where(vote => vote.Marks.Contains(PictureMark.Favourite)).Select(vote => vote.Rater).ToList();
        return
        [
            .. fans.Count > 0 ? [$"a favourite of {string.Join(" and ", fans)}"] : Array.Empty<string>(),
            .. picture.Value is { } value ? [Text(picture.Basis, value)] : Array.Empty<string>(),
            .. step.Contains("gave way", StringComparison.Ordinal) ? [step] : Array.Empty<string>(),
        ];
    }

    static string Text(AlbumBasis basis, double value) => basis switch
    {
        AlbumBasis.People => FormattableString.Invariant($"people rated it {value:0.##}"),
        AlbumBasis.OtherRaters => FormattableString.Invariant($"raters gave it {value:0.##}, on the scale of people where that is known"),
        _ => FormattableString.Invariant($"its score is {value:0.###}"),
    };
}
