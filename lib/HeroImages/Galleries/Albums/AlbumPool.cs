using System.Globalization;
using HeroImages.Labeling.Human;

namespace HeroImages.Galleries.Albums;

/// <summary>Sifts the pictures that an album may have; what each step leaves out is counted under its reason.</summary>
sealed class AlbumPool
{
    readonly List<GalleryCut> _cuts = [];
    List<AlbumPicture> _left;

    AlbumPool(IEnumerable<AlbumPicture> pictures) => _left = [.. pictures];

    /// <summary>The pictures that may be in it, in no order, and what was left out.</summary>
    public static (IReadOnlyList<AlbumPicture> Pictures, IReadOnlyList<GalleryCut> Cuts) Of(Gallery gallery, AlbumValues values, AlbumRequest request)
    {
        var pool = new AlbumPool(gallery.Pictures.Select(picture => Of(picture, values)));
        pool.Keep("a person rejected them", picture => !picture.Votes.Any(vote => vote.Marks.Contains(PictureMark.Reject)));
        pool.Keep("there is a person or a vehicle in them, or they are marked not public", picture => request.IncludePeople || picture.Picture.Facts?.Private is null);
        pool.Keep($"they do not show {request.Species}", picture => request.Species is not { } species || picture.Picture.Facts?.Species.Contains(species, StringComparer.OrdinalIgnoreCase) == true);
        pool.Keep("their file was not found", picture => picture.Picture.Path is not null);
        pool.Keep("they have no rating and no score on the scale of the ratings", picture => picture.Value is not null || picture.IsFavourite);
        pool.Keep(string.Create(CultureInfo.InvariantCulture, $"their value is below {request.MinRating}"), picture => request.MinRating is not { } least || picture.Value >= least || picture.IsFavourite);
        return (pool._left, pool._cuts);
    }

    static AlbumPicture Of(GalleryPicture picture, AlbumValues values)
    {
        var value = values.Of(picture);
        return new() { Rank = 0, Picture = picture, Value = value?.Value, Basis = value?.Basis ?? AlbumBasis.People, Votes = values.Votes(picture) };
    }

    void Keep(string why, Predicate<AlbumPicture> isKept)
    {
        var removed = _left.RemoveAll(picture => !isKept(picture));
        if (removed > 0)
        {
            _cuts.Add(new(removed, why));
        }
    }
}
