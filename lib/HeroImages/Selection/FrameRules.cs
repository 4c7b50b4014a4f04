namespace HeroImages.Selection;

/// <summary>
/// The strata and formulas of a recipe in plain arrays: they are applied to every frame, where lists behind interfaces
/// would take as long as the measuring.
/// </summary>
sealed class FrameRules
{
    readonly Bound[][] _strata;
    readonly Term[][] _formulas;
    readonly Term[] _formula;
    readonly int _otherwise;

    public FrameRules(SelectionRecipe recipe)
    {
        _strata = [.. recipe.Strata.Select(s => s.When.Select(c => new Bound(c)).ToArray())];
        _formulas = [.. recipe.Strata.Select((_, s) => Terms(ScoreFormula.Of(recipe, s)))];
        _formula = Terms(recipe.Score);
        _otherwise = recipe.Strata.Index().Where(s => s.Item.Otherwise).Select(s => s.Index).FirstOrDefault(-1);
    }

    /// <summary>Whether the measured values meet all conditions of a stratum.</summary>
    public bool Takes(int stratum, ReadOnlySpan<double> measures)
    {
        foreach (ref readonly var bound in _strata[stratum].AsSpan())
        {
            if (!bound.Holds(measures))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The first stratum that takes a frame, else the one for what no other takes, else -1.</summary>
    public int FirstStratum(ReadOnlySpan<double> measures)
    {
        for (var s = 0; s < _strata.Length; s++)
        {
            if (Takes(s, measures))
            {
                return s;
            }
        }
        return _otherwise;
    }

    /// <summary>The score by the recipe's formula.</summary>
    public double Score(ReadOnlySpan<double> measures) => Sum(_formula, measures);

    /// <summary>The score by a stratum's formula.</summary>
    public double Score(int stratum, ReadOnlySpan<double> measures) => Sum(_formulas[stratum], measures);

    /// <summary>Taken from left to right, as the predecessor's scores need it.</summary>
    static double Sum(Term[] terms, ReadOnlySpan<double> measures)
    {
        var sum = 0.0;
        foreach (ref readonly var term in terms.AsSpan())
        {
            sum += term.Weight * measures[term.Measure];
        }
        return sum;
    }

    static Term[] Terms(IReadOnlyList<ScoreTerm> formula) => [.. formula.Select(t => new Term((int)t.Measure, t.Weight))];

    readonly record struct Term(int Measure, double Weight);

    readonly struct Bound(Condition condition)
    {
        readonly int _measure = (int)condition.Measure;
        readonly double _atLeast = condition.AtLeast ?? double.NegativeInfinity;
        readonly double _atMost = condition.AtMost ?? double.PositiveInfinity;
        readonly double _below = condition.Below ?? double.PositiveInfinity;

        public bool Holds(ReadOnlySpan<double> measures)
        {
            var value = measures[_measure];
            return value >= _atLeast && value <= _atMost && value < _below;
        }
    }
}
