using System.Reflection;
using System.Runtime.Loader;
using HeroImages.Notebooks.Compiling;
using HeroImages.Notebooks.Languages;

namespace HeroImages.Notebooks.Execution;

/// <summary>The submissions of a notebook and what their variables hold.</summary>
/// <param name="context">Where the assemblies of cells are loaded.</param>
sealed class SubmissionChain(AssemblyLoadContext context)
{
    readonly List<Submission> _submissions = [];
    readonly Lock _lock = new();
    object?[] _states = new object?[16];

    /// <summary>Loads a compiled cell; it then belongs to the chain, whether it runs to its end or not.</summary>
    public Submission Add(CompiledCell cell)
    {
        using var image = new MemoryStream(cell.Image);
        using var symbols = new MemoryStream(cell.Symbols);
        var assembly = context.LoadFromStream(image, symbols);
        lock (_lock)
        {
            var submission = Submission.Of(assembly, cell, _submissions.Count);
            _submissions.Add(submission);
            if (_submissions.Count + 1 >= _states.Length)
            {
                Array.Resize(ref _states, _states.Length * 2);
            }
            return submission;
        }
    }

    /// <summary>Runs a submission of the chain; its task is over when the cell is. What it loads by name is sought among the notebook's references too.</summary>
    public Task<object?> Run(Submission submission)
    {
        using var reflection = context.EnterContextualReflection();
        return submission.Run(_states);
    }

    /// <summary>The variables that later cells see, of each name the one declared last; in the order of declaration.</summary>
    public IReadOnlyList<Variable> Variables()
    {
        lock (_lock)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return
            [
                .. _submissions.AsEnumerable().Reverse()
                    .SelectMany(s => s.Fields.Reverse().Where(f => _states[s.Slot + 1] is not null && seen.Add(f.Name)).Select(f => Value(s, f)))
                    .Reverse(),
            ];
        }
    }

    Variable Value(Submission submission, FieldInfo field) => new(field.Name, field.FieldType, field.GetValue(_states[submission.Slot + 1]));
}
