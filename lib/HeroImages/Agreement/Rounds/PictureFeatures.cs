using HeroImages.Labeling;

namespace HeroImages.Agreement.Rounds;

/// <summary>
/// What pictures are like, as numbers from about 0 to 1: where and how large the largest animal is, how many there are, the time of day,
/// the species, and the parts of a rating by which the technical rater or a model describes them. What is missing of one picture is set
/// to the mean of the others.
/// </summary>
static class PictureFeatures
{
    const int MostAnimals = 5;
    const int MostSpecies = 20;
    const double Scale = 10;

    /// <summary>The features of each picture of which anything is known, by name, all equally long.</summary>
    public static Dictionary<string, IReadOnlyList<double>> Of(IReadOnlyList<RatingPicture> pictures, Func<string, PictureFacts?> facts, Func<string, IEnumerable<Rating>> ratings)
    {
        var known = pictures.DistinctBy(p => p.File, StringComparer.Ordinal).Select(p => (p.File, Values: Named(facts(p.File), ratings(p.File)))).Where(p => p.Values.Count > 0).ToList();
        var names = known.SelectMany(p => p.Values.Keys).CountBy(name => name).Where(name => !name.Key.StartsWith("species ", StringComparison.Ordinal)).Select(name => name.Key).Order(StringComparer.Ordinal)
            .Concat(known.SelectMany(p => p.Values.Keys).Where(name => name.StartsWith("species ", StringComparison.Ordinal)).CountBy(name => name).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Take(MostSpecies).Select(n => n.Key))
            .ToList();
        var means = names.ToDictionary(name => name, name => name.StartsWith("species ", StringComparison.Ordinal) ? 0 : known.Where(p => p.Values.ContainsKey(name)).Average(p => p.Values[name]), StringComparer.Ordinal);
        return known.ToDictionary(p => p.File, p => (IReadOnlyList<double>)[.. names.Select(name => p.Values.GetValueOrDefault(name, means[name]))], StringComparer.Ordinal);
    }

    static Dictionary<string, double> Named(PictureFacts? facts, IEnumerable<Rating> ratings)
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        if (facts?.Animals is [var largest, ..] animals)
        {
            (named["area"], named["x"], named["y"]) = (Math.Sqrt(largest.Area), largest.X + (largest.Width / 2), largest.Y + (largest.Height / 2));
            named["animals"] = Math.Min(animals.Count, MostAnimals) / (double)MostAnimals;
        }
        if (facts?.Time is { } time)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * time.TimeOfDay.TotalDays);
            (named["hour sin"], named["hour cos"]) = ((1 + sin) / 2, (1 + cos) / 2);
        }
        foreach (var species in facts?.Species ?? [])
        {
            named["species " + species] = 1;
        }
        foreach (var rating in ratings)
        {
            foreach (var (part, value) in rating.Answer.Parts ?? new Dictionary<string, double>())
            {
                named[$"part {rating.Rater.Title} {part}"] = value / Scale;
            }
        }
        return named;
    }
}
