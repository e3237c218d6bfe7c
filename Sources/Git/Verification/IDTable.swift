/// Gives each of many ids a number, and finds it again at once.
struct IDTable: Sendable {
    /// In the order they came.
    private(set) var ids: [ObjectID] = []
    /// Numbers at the places their ids lead to; -1 where there is none.
    private var places: [Int32]
    private let mask: Int

    /// - Parameter count: how many ids there will be at most.
    init(capacity count: Int) {
        var size = 16
        while size < 2 * count { size *= 2 }
        places = [Int32](repeating: -1, count: size)
        mask = size - 1
        ids.reserveCapacity(count)
    }

    /// The number of an id that was put in; nil for any other.
    func number(of id: ObjectID) -> Int? {
        var place = id.hashed & mask
        while places[place] >= 0 {
            if ids[Int(places[place])] == id { return Int(places[place]) }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Puts an id in; answers its number, and whether it is new.
    mutating func insert(_ id: ObjectID) -> (number: Int, isNew: Bool) {
        var place = id.hashed & mask
        while places[place] >= 0 {
            if ids[Int(places[place])] == id { return (Int(places[place]), false) }
            place = (place + 1) & mask
        }
        places[place] = Int32(ids.count)
        ids.append(id)
        return (ids.count - 1, true)
    }
}
