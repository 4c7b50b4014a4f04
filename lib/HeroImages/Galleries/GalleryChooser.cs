using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Galleries;

/// <summary>Chooses a gallery's pictures, one step after the other; what a step leaves out is counted under its reason.</summary>
static class GalleryChooser
{
    public static Gallery Choose(Gallery gallery, GalleryChoice choice)
    {
        var cuts = new List<GalleryCut>();
        var shown = Keep(gallery.Pictures, choice.IncludePeople ? null : picture => picture.Facts?.Private is null, "there is a person or a vehicle in them, or they are marked not public", cuts);
        var drawnFrom = shown.Count;
        shown = Drawn(shown, choice, cuts);
        shown = Keep(shown, choice.MinScore is { } least ? picture => gallery.RankOf(picture) >= least : null, Text($"their score is below {choice.MinScore}, or they have none"), cuts);
        shown = Best(gallery, shown, choice.Top, cuts);
        return gallery.Counted() with
        {
            Pictures = choice.Sort switch { GallerySort.Name => ByName(shown), GallerySort.Score => ByScore(gallery, shown), _ => AsGiven(gallery, shown) },
            Left = [.. gallery.Left, .. cuts],
            About = [.. gallery.About, .. About(choice, drawnFrom)],
            Sort = choice.Sort,
        };
    }

    static IReadOnlyList<GalleryPicture> Keep(IReadOnlyList<GalleryPicture> pictures, Func<GalleryPicture, bool>? isKept, string why, List<GalleryCut> cuts)
    {
        IReadOnlyList<GalleryPicture> kept = isKept is null ? pictures : [.. pictures.Where(isKept)];
        Count(pictures.Count - kept.Count, why, cuts);
        return kept;
    }

    /// <summary>Those whose draws are lowest: each picture's draw depends on the seed and its name alone.</summary>
    static IReadOnlyList<GalleryPicture> Drawn(IReadOnlyList<GalleryPicture> pictures, GalleryChoice choice, List<GalleryCut> cuts)
    {
        if (choice.Sample is not { } count || count >= pictures.Count)
        {
            return pictures;
        }
        Count(pictures.Count - count, Text($"they are not in the sample of {count:N0} (seed {choice.Seed})"), cuts);
        return [.. pictures.OrderBy(picture => StableRandom.Of(choice.Seed, WideText.ToBytes(picture.File))).ThenBy(picture => picture.File, StringComparer.Ordinal).Take(count)];
    }

    static IReadOnlyList<GalleryPicture> Best(Gallery gallery, IReadOnlyList<GalleryPicture> pictures, int? top, List<GalleryCut> cuts)
    {
        if (top is not { } count || count >= pictures.Count)
        {
            return pictures;
        }
        Count(pictures.Count - count, Text($"they are not among the best {count:N0}"), cuts);
        return [.. ByScore(gallery, pictures).Take(count)];
    }

    static IReadOnlyList<GalleryPicture> AsGiven(Gallery gallery, IEnumerable<GalleryPicture> pictures)
    {
        var shown = pictures.Select(picture => picture.File).ToHashSet(StringComparer.Ordinal);
        return [.. gallery.Pictures.Where(picture => shown.Contains(picture.File))];
    }

    static IReadOnlyList<GalleryPicture> ByName(IEnumerable<GalleryPicture> pictures) => [.. pictures.OrderBy(picture => picture.File, StringComparer.Ordinal)];

    static IReadOnlyList<GalleryPicture> ByScore(Gallery gallery, IEnumerable<GalleryPicture> pictures) =>
        [.. pictures.OrderByDescending(picture => gallery.RankOf(picture) ?? double.NegativeInfinity).ThenBy(picture => picture.File, StringComparer.Ordinal)];

    static IEnumerable<KeyValuePair<string, string>> About(GalleryChoice choice, int count)
    {
        if (choice.Sample is { } sample && sample < count)
        {
            yield return KeyValuePair.Create("Sample", Text($"{sample:N0} of {count:N0} by chance, seed {choice.Seed}"));
        }
    }

    static void Count(int count, string why, List<GalleryCut> cuts)
    {
        if (count > 0)
        {
            cuts.Add(new(count, why));
        }
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
