using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Labeling;

/// <summary>Counts what happens in a run. May be used from any number of threads.</summary>
sealed class RatingTally(int pictures, IProgress<WorkProgress>? progress)
{
    readonly Lock _state = new();
    readonly Dictionary<string, FailureCount> _failures = [];
    int _before;
    int _rated;
    int _failed;
    int _private;
    int _inARow;
    double _sum;
    decimal _cost;
    long _input;
    long _output;

    public void Before() => Change(() => _before++);

    public void Private() => Change(() => _private++);

    /// <summary>Counts an answer; the number of failures in a row, 0 after a success.</summary>
    public int Answer(string file, RatingAnswer answer)
    {
        var inARow = 0;
        Change(() =>
        {
            _cost += answer.CostUsd ?? 0;
            _input += answer.InputTokens ?? 0;
            _output += answer.OutputTokens ?? 0;
            if (answer.Failure is { } failure)
            {
                Fail(file, failure);
            }
            else
            {
                (_rated, _sum, _inARow) = (_rated + 1, _sum + answer.Value!.Value, 0);
            }
            inARow = _inARow;
        });
        return inARow;
    }

    public RatingReport Report(RaterStoppedException? stopped)
    {
        lock (_state)
        {
            return new()
            {
                Pictures = pictures,
                RatedBefore = _before,
                Rated = _rated,
                Failed = _failed,
                Private = _private,
                Left = pictures - Done,
                Mean = _rated > 0 ? _sum / _rated : null,
                CostUsd = _cost,
                InputTokens = _input,
                OutputTokens = _output,
                Failures = [.. _failures.Values.OrderByDescending(f => f.Count).ThenBy(f => f.Failure, StringComparer.Ordinal)],
                Stopped = stopped?.Message,
                IsPause = stopped?.IsPause == true,
            };
        }
    }

    int Done => _before + _rated + _failed + _private;

    void Fail(string file, RatingFailure failure)
    {
        _failed++;
        _inARow += failure.MayPass ? 1 : 0;
        var known = _failures.GetValueOrDefault(failure.ToString());
        _failures[failure.ToString()] = known is null ? new(failure.ToString(), 1, file) : known with { Count = known.Count + 1 };
    }

    void Change(Action change)
    {
        lock (_state)
        {
            change();
            progress?.Report(new("rating", Done, pictures, "pictures", Detail()));
        }
    }

    string Detail() => string.Create(
        CultureInfo.InvariantCulture,
        $"mean {(_rated > 0 ? _sum / _rated : 0):F1}{(_failed > 0 ? $", {_failed:N0} failed" : "")}{(_cost > 0 ? $", {_cost:F4} USD" : "")}");
}
