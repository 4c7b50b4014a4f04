namespace HeroImages.Images;

/// <summary>How often each luma from 0 to 255 occurs, rounded to whole numbers.</summary>
sealed class Tones
{
    /// <summary>Luma up to which a pixel is black without drawing.</summary>
    const int Black = 4;

    /// <summary>Luma from which it is burnt out.</summary>
    const int White = 251;

    readonly long[] _counts = new long[256];
    Moments _moments;

    /// <summary>Counts the pixels of a plane for which the mask has a value; all for an empty mask.</summary>
    public static Tones Of(Plane plane, ReadOnlySpan<bool> mask = default, bool wanted = true)
    {
        var tones = new Tones();
        for (var i = 0; i < plane.Values.Length; i++)
        {
            if (mask.IsEmpty || mask[i] == wanted)
            {
                tones.Add(plane.Values[i]);
            }
        }
        return tones;
    }

    /// <summary>Mean luma.</summary>
    public double Mean => _moments.Mean;

    /// <summary>Standard deviation of luma, as a share of 255.</summary>
    public double RmsContrast => _moments.Deviation / 255;

    /// <summary>Share of pixels that are all but black.</summary>
    public double Dark => Share(0, Black);

    /// <summary>Share of pixels that are burnt out.</summary>
    public double Bright => Share(White, 255);

    /// <summary>Entropy of the counts in bits, 0 to 8.</summary>
    public double Entropy => -_counts.Where(c => c > 0).Sum(c => c / (double)_moments.Count * Math.Log2(c / (double)_moments.Count));

    /// <summary>The smallest luma that at least a share of the pixels does not exceed; 0 where there are no pixels.</summary>
    public int Percentile(double share)
    {
        var (wanted, sum) = (share * _moments.Count, 0L);
        for (var luma = 0; luma < 256; luma++)
        {
            sum += _counts[luma];
            if (sum >= wanted)
            {
                return luma;
            }
        }
        return 255;
    }

    void Add(float luma)
    {
        _counts[Math.Clamp((int)(luma + 0.5f), 0, 255)]++;
        _moments.Add(luma);
    }

    double Share(int from, int to) => _moments.Count == 0 ? 0 : _counts[from..(to + 1)].Sum() / (double)_moments.Count;
}
