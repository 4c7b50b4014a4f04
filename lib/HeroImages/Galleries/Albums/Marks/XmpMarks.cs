using System.Text;
using HeroImages.Files;
using HeroImages.Images.Publishing;
using HeroImages.Selection;

namespace HeroImages.Galleries.Albums.Marks;

/// <summary>Writes XMP side-cars with stars, which photo programs read, and the exact score in a field of our own.</summary>
static class XmpMarks
{
    const string Ending = ".xmp";

    /// <summary>Writes side-cars in the same folders as the pictures, below a folder.</summary>
    public static (int Marked, IReadOnlyList<AlbumFailure> Missing) Write(IReadOnlyList<HeroMark> heroes, string target)
    {
        var starred = heroes.Where(hero => hero.Stars is not null).ToList();
        var names = TreeNames.For([.. starred.Select(hero => hero.File)]);
        foreach (var hero in starred)
        {
            WholeFile.Write(RelativePath.Below(target, names[hero.File] + Ending)!, Text(hero));
        }
        return (starred.Count, Without(heroes));
    }

    /// <summary>Writes side-cars beside the pictures; one that is there stays unless it is to be replaced.</summary>
    public static (int Marked, IReadOnlyList<AlbumFailure> Missing) WriteBeside(IReadOnlyList<HeroMark> heroes, bool overwrite)
    {
        var missing = new List<AlbumFailure>(Without(heroes));
        foreach (var hero in heroes.Where(hero => hero.Stars is not null))
        {
            var path = Path.ChangeExtension(hero.Path, Ending);
            if (File.Exists(path) && !overwrite)
            {
                missing.Add(new(hero.File, $"there is a {Path.GetFileName(path)} beside it already; --overwrite replaces it"));
                continue;
            }
            try
            {
                WholeFile.Write(path, Text(hero));
            }
            catch (InputException e)
            {
                missing.Add(new(hero.File, e.Found));
            }
        }
        return (heroes.Count - missing.Count, missing);
    }

    static byte[] Text(HeroMark hero) => Encoding.UTF8.GetBytes(XmpPacket.SideCar(new() { Stars = hero.Stars }, hero.Score));

    static IReadOnlyList<AlbumFailure> Without(IEnumerable<HeroMark> heroes) =>
        [.. heroes.Where(hero => hero.Stars is null).Select(hero => new AlbumFailure(hero.File, "it has no value from 0 to 10 that stars could be made of"))];
}
