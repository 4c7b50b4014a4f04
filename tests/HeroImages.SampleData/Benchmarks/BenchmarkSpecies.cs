using HeroImages.SampleData.Random;

namespace HeroImages.SampleData.Benchmarks;

/// <summary>Fifty classes whose numbers fall off as those of real collections do.</summary>
static class BenchmarkSpecies
{
    public const int Blank = 0, Human = 1, Vehicle = 2;
    public const int FirstAnimal = 3;

    /// <summary>The n-th species is met 1 / n^Steepness as often as the first.</summary>
    const double Steepness = 1.15;

    public static readonly string[] Names =
    [
        "blank", "human", "vehicle",
        "wildebeest", "plains zebra", "thomsons gazelle", "cape buffalo", "african elephant", "impala", "hartebeest", "giraffe",
        "warthog", "grants gazelle", "spotted hyena", "guineafowl", "lion", "topi", "hippopotamus", "baboon", "eland", "dik dik",
        "reedbuck", "cheetah", "vervet monkey", "black backed jackal", "kori bustard", "secretary bird", "waterbuck", "bushbuck",
        "serval", "ostrich", "mongoose", "leopard", "bat eared fox", "porcupine", "aardvark", "hare", "striped hyena", "aardwolf",
        "white stork", "superb starling", "honey badger", "genet", "caracal", "wildcat", "civet", "klipspringer", "rhinoceros",
        "crested rat", "pangolin", "zorilla", "african wild dog", "bush pig",
    ];

    static readonly double[] Cumulated = Cumulate();

    public static int Draw(Prng random)
    {
        var at = Array.BinarySearch(Cumulated, random.NextDouble() * Cumulated[^1]);
        return FirstAnimal + Math.Min(at < 0 ? ~at : at, Cumulated.Length - 1);
    }

    static double[] Cumulate()
    {
        var sums = new double[Names.Length - FirstAnimal];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = (i > 0 ? sums[i - 1] : 0) + Math.Pow(i + 1, -Steepness);
        return sums;
    }
}
