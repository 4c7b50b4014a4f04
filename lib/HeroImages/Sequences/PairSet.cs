namespace HeroImages.Sequences;

/// <summary>Possible pairs of images and metadata entries, of which those count whose sides have no other partner.</summary>
sealed class PairSet
{
    const int Several = -2;
    const int None = -1;

    readonly int[] _entryOf;
    readonly int[] _imageOf;

    public PairSet(int images, int entries)
    {
        _entryOf = new int[images];
        _imageOf = new int[entries];
        Array.Fill(_entryOf, None);
        Array.Fill(_imageOf, None);
    }

    /// <summary>Adds a pair; adding it again changes nothing.</summary>
    public void Add(int image, int entry)
    {
        Note(ref _entryOf[image], entry);
        Note(ref _imageOf[entry], image);
    }

    /// <summary>The entry whose only partner is this image, which has no other either; -1 if there is none.</summary>
    public int OnlyEntryOf(int image) =>
        _entryOf[image] is >= 0 and var entry && _imageOf[entry] == image ? entry : None;

    static void Note(ref int held, int partner) => held = held == None || held == partner ? partner : Several;
}
