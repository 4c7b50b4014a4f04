using System.Globalization;
using HeroImages.Images.Publishing;
using HeroImages.Selection;

namespace HeroImages.Galleries.Albums;

/// <summary>A picture of an album as others see it: what of it may be told, and under which name it goes out.</summary>
/// <param name="Chosen">The picture with all that is known of it; nothing of that is to be written but through the other members.</param>
/// <param name="IsSensitive">Whether place and exact time are withheld.</param>
/// <param name="Name">Its path in the album, with slashes.</param>
sealed record AlbumEntry(AlbumPicture Chosen, bool IsSensitive, string Name)
{
    /// <summary>The folder of the pictures in full size.</summary>
    public const string Folder = "heroes";

    const double PointsAStar = 2;

    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below it.</summary>
    public required string Caption { get; init; }

    /// <summary>The credit line; null for none.</summary>
    public string? Credit { get; init; }

    /// <summary>The file's name in the collection; null where it is withheld.</summary>
    public string? File => IsSensitive ? null : Chosen.Picture.File;

    /// <summary>When it was taken, to the second; null where that is not known or withheld.</summary>
    public DateTime? Time => IsSensitive ? null : Chosen.Picture.Facts?.Time;

    /// <summary>Stars for a value from 0 to 10: half of it, rounded, and at least one.</summary>
    public static int Stars(double value) => (int)Math.Clamp(Math.Round(value / PointsAStar, MidpointRounding.AwayFromZero), 1, 5);

    /// <summary>The picture as others see it.</summary>
    public static AlbumEntry Of(AlbumPicture chosen, AlbumOptions options)
    {
        var (facts, isSensitive) = (chosen.Picture.Facts, Discretion.IsSensitive(chosen.Picture, options.SensitiveSpecies));
        var species = string.Join(" and ", facts?.Species ?? []);
        var credit = options.Credit ?? options.Creator;
        var title = species.Length > 0 ? char.ToUpperInvariant(species[0]) + species[1..] : isSensitive || facts is null ? "Picture" : chosen.Picture.Stratum.Replace('_', ' ') is { Length: > 0 } stratum ? stratum : "Picture";
        return new(chosen, isSensitive, $"{Folder}/{chosen.Rank:D3}-{(isSensitive ? Slug(species) : Stem(chosen.Picture.File))}.jpg")
        {
            Title = title,
            Credit = credit,
            Caption = AlbumCaption.Fill(options.Caption, field => field switch
            {
                "species" => species,
                "place" => isSensitive ? null : facts?.Location,
                "date" => Discretion.DateOf(facts?.Time, isSensitive),
                "time" => isSensitive ? null : facts?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
                "reason" => isSensitive ? Discretion.Told(chosen.Reason, chosen.Picture) : chosen.Reason,
                "rating" => chosen.Value?.ToString("0.#", CultureInfo.InvariantCulture),
                "raters" => string.Join(", ", chosen.Votes.Select(vote => vote.Rater)),
                "rank" => chosen.Rank.ToString(CultureInfo.InvariantCulture),
                _ => credit,
            }),
        };
    }

    /// <summary>What the exported file says of itself.</summary>
    public PictureCredit ToCredit(AlbumOptions options) => new()
    {
        Creator = options.Creator,
        Credit = Credit,
        Rights = options.Licence,
        LicenceUrl = options.LicenceUrl,
        Caption = Caption.Length > 0 ? Caption : null,
        Time = Time,
    };

    /// <summary>The picture for the page, by its exported file.</summary>
    /// <param name="path">Where that lies.</param>
    /// <param name="options">How the album is written.</param>
    public GalleryPicture ToPage(string path, AlbumOptions options) => new()
    {
        File = File ?? Path.GetFileName(Name),
        Path = path,
        Score = Chosen.Value,
        Stratum = Chosen.Picture.Stratum,
        Reasons = [.. Chosen.Why, .. Chosen.Votes.Select(VoteText).OfType<string>()],
        Facts = Chosen.Picture.Facts is { } facts ? IsSensitive ? Discretion.Facts(facts, Path.GetFileName(Name), options.InfoBar) : facts : null,
        Title = Title,
        Caption = Caption,
        Credit = string.Join(" · ", new[] { Credit, options.Licence }.Where(text => !string.IsNullOrWhiteSpace(text))),
    };

    static string? VoteText(AlbumVote vote) => vote.Value is not { } value ? null : string.Create(
        CultureInfo.InvariantCulture, $"{vote.Rater}: {value:0.##}{(vote.Calibrated is { } people && Math.Abs(people - value) >= 0.005 ? $" ({people:0.##} as people would)" : "")}");

    static string Stem(string file)
    {
        var slash = file.LastIndexOfAny(['/', '\\']);
        var dot = file.LastIndexOf('.');
        var stem = dot > slash + 1 ? file[..dot] : file;
        return FlatNames.For([stem])[stem];
    }

    /// <summary>Letters and digits of ASCII alone.</summary>
    static string Slug(string text)
    {
        var slug = string.Join('-', new string([.. text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "picture" : slug[..Math.Min(60, slug.Length)];
    }
}
