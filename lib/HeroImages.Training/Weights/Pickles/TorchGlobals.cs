namespace HeroImages.Training.Weights.Pickles;

/// <summary>The few functions and classes that a file of tensors needs, and what each makes. Everything else is refused by name.</summary>
static class TorchGlobals
{
    static readonly Dictionary<string, TensorKind> Storages = new(StringComparer.Ordinal)
    {
        ["FloatStorage"] = TensorKind.F32,
        ["DoubleStorage"] = TensorKind.F64,
        ["HalfStorage"] = TensorKind.F16,
        ["BFloat16Storage"] = TensorKind.BF16,
        ["LongStorage"] = TensorKind.I64,
        ["IntStorage"] = TensorKind.I32,
        ["ShortStorage"] = TensorKind.I16,
        ["CharStorage"] = TensorKind.I8,
        ["ByteStorage"] = TensorKind.U8,
        ["BoolStorage"] = TensorKind.Bool,
    };

    static readonly Dictionary<string, Func<object?[], object?>> Functions = new(StringComparer.Ordinal)
    {
        ["collections.OrderedDict"] = OrderedDictionary,
        ["torch._utils._rebuild_tensor"] = Tensor,
        ["torch._utils._rebuild_tensor_v2"] = Tensor,
        ["torch._utils._rebuild_parameter"] = arguments => arguments is [TorchView view, ..] ? view : throw Unexpected("_rebuild_parameter"),
        ["torch._tensor._rebuild_from_type_v2"] = FromType,
    };

    /// <summary>Whether a name may stand in a file of tensors at all.</summary>
    public static bool IsKnown(PickleGlobal global) =>
        Functions.ContainsKey($"{global}") || KindOf(global) is not null || IsType(global);

    /// <summary>The type of numbers that a class of storages holds; null for what is no such class.</summary>
    public static TensorKind? KindOf(PickleGlobal global) =>
        global.Module == "torch" && Storages.TryGetValue(global.Name, out var kind) ? kind : null;

    /// <summary>What a function makes of its arguments.</summary>
    /// <exception cref="FormatException">It is none of ours, or the arguments are not what it takes.</exception>
    public static object? Make(object? function, object? arguments) =>
        function is PickleGlobal global && Functions.TryGetValue($"{global}", out var make) && arguments is object?[] given
            ? make(given)
            : throw new FormatException($"a call of {function ?? "nothing"}");

    static bool IsType(PickleGlobal global) => $"{global}" is "torch._tensor.Tensor" or "torch.Tensor" or "torch.nn.parameter.Parameter";

    static PickleDictionary OrderedDictionary(object?[] arguments)
    {
        var dictionary = new PickleDictionary();
        if (arguments is [List<object?> pairs])
        {
            dictionary.Pairs.AddRange(pairs.Select(pair => pair is object?[] and [var key, var value] ? (key, value) : throw Unexpected("OrderedDict")));
        }
        return arguments.Length == 0 || arguments is [List<object?>] ? dictionary : throw Unexpected("OrderedDict");
    }

    static TorchView Tensor(object?[] arguments)
    {
        var view = arguments is [TorchStorage storage, long offset, object?[] shape, object?[] strides, ..]
            ? new TorchView(storage, offset, Lengths(shape), Lengths(strides))
            : throw Unexpected("_rebuild_tensor");
        return view.Fits() ? view : throw new FormatException($"a tensor [{string.Join(',', view.Shape)}] that reaches beyond its storage of {view.Storage.Count} numbers");
    }

    static object? FromType(object?[] arguments) => arguments is [PickleGlobal function, _, object?[] inner, ..] ? Make(function, inner) : throw Unexpected("_rebuild_from_type_v2");

    static long[] Lengths(object?[] numbers) => [.. numbers.Select(number => number is long length ? length : throw Unexpected("_rebuild_tensor"))];

    static FormatException Unexpected(string function) => new($"arguments of {function} that are not its own");
}
