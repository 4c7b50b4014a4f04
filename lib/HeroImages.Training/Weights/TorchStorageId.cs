using HeroImages.Training.Weights.Pickles;

namespace HeroImages.Training.Weights;

/// <summary>Reads how a pickle refers to a storage: ("storage", class, key, device, count), and in the old layout a view, which must be none.</summary>
static class TorchStorageId
{
    public static TorchStorage Read(object?[] parts) =>
        parts is ["storage", PickleGlobal type, string key, string, long count, .. var view] && view is [] or [null] && count >= 0 && TorchGlobals.KindOf(type) is { } kind
            ? new(kind, key, count)
            : throw new FormatException("a reference to something that is no storage of numbers");
}
